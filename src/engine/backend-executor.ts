import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import { Executor } from '../core/run/executor.ts';
import type { Activations } from '../core/run/feature-maps.ts';
import type {
  GradientRequest,
  InputGradient,
  LayerGradient,
  LayerGradientRequest,
  ObjectiveGradient,
  ObjectiveGradientRequest,
} from '../core/run/gradient-request.ts';
import type { LocalChange } from '../core/run/local-changes/local-change.ts';
import type { BackendName } from './protocol.ts';

/** Whoever computes in a row for longer lets messages be heard in between. */
const longestStretchMs = 30;

export interface Breathing {
  now(): number;
  delay(ms: number): Promise<void>;
}

/**
 * An executor that stays on its backend: every pass makes it the current one
 * first, so that executors on different backends can take turns. The long ones
 * among its computations, which saliency methods repeat, let others in between.
 */
export class BackendExecutor extends Executor {
  readonly #backend: BackendName;
  readonly #breathing: Breathing;
  #lastBreathMs: number;

  /** The backend must be the current one, for the weights go where tfjs is at work. */
  constructor(trained: TrainedNetwork, backend: BackendName, breathing: Breathing) {
    super(trained);
    this.#backend = backend;
    this.#breathing = breathing;
    this.#lastBreathMs = breathing.now();
  }

  override run(input: Float32Array, ablations?: readonly Ablation[]): Promise<Activations> {
    switchBackend(this.#backend);
    return super.run(input, ablations);
  }

  override async predict(
    inputs: Float32Array,
    count?: number,
    ablations?: readonly Ablation[],
  ): Promise<Float32Array> {
    await this.#breathe();
    switchBackend(this.#backend);
    return super.predict(inputs, count, ablations);
  }

  override async logits(
    inputs: Float32Array,
    count?: number,
    ablations?: readonly Ablation[],
  ): Promise<Float32Array> {
    await this.#breathe();
    switchBackend(this.#backend);
    return super.logits(inputs, count, ablations);
  }

  override async logitsOfChanges(
    input: Float32Array,
    changes: readonly LocalChange[],
    ablations?: readonly Ablation[],
  ): Promise<Float32Array> {
    await this.#breathe();
    return super.logitsOfChanges(input, changes, ablations);
  }

  override async objectiveGradient(
    inputs: Float32Array,
    request: ObjectiveGradientRequest,
  ): Promise<ObjectiveGradient> {
    await this.#breathe();
    switchBackend(this.#backend);
    return super.objectiveGradient(inputs, request);
  }

  override async inputGradient(input: Float32Array, request: GradientRequest): Promise<InputGradient> {
    await this.#breathe();
    switchBackend(this.#backend);
    return super.inputGradient(input, request);
  }

  override async layerGradient(input: Float32Array, request: LayerGradientRequest): Promise<LayerGradient> {
    await this.#breathe();
    switchBackend(this.#backend);
    return super.layerGradient(input, request);
  }

  protected override resume(): void {
    switchBackend(this.#backend);
  }

  async #breathe(): Promise<void> {
    if (this.#breathing.now() - this.#lastBreathMs < longestStretchMs) return;
    await this.#breathing.delay(0);
    this.#lastBreathMs = this.#breathing.now();
  }
}

/** tfjs switches to a backend that is set up without waiting. */
export function switchBackend(backend: BackendName): void {
  if (getBackend() !== backend) void setBackend(backend);
}
