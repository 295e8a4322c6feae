import type { AttributionMap, AttributionRequest } from '../core/attribution/method.ts';
import type { StudyId, StudyResult, StudyStep } from '../core/lab/registry.ts';
import type { Ablation } from '../core/network/ablation.ts';
import type { TrainedNetwork } from '../core/network/network.ts';
import type { Activations } from '../core/run/feature-maps.ts';
import type { StudyListener, StudyOrder } from './protocol.ts';

/** How a long computation reports and is told to stop. */
export interface Progress<Step> {
  readonly onProgress: StudyListener<Step>;
  readonly signal: AbortSignal;
}

/** One network whose weights one backend holds. Passes may overlap; each sets its own backend. */
export interface Machine {
  /** @param input [height, width, channels], normalised as the network wants it */
  run(input: Float32Array, ablations?: readonly Ablation[]): Promise<Activations>;
  attribute(
    input: Float32Array,
    request: AttributionRequest,
    progress: Progress<AttributionMap>,
  ): Promise<AttributionMap>;
  study<Id extends StudyId>(
    order: StudyOrder<Id>,
    progress: Progress<StudyStep<Id>>,
  ): Promise<StudyResult<Id>>;
  /** Uses every operation that a pass and a gradient need, once. */
  rehearse(input: Float32Array): Promise<void>;
  /** Gives up the weights; no pass may be under way. */
  dispose(): void;
}

/** The graphics card, set up for tfjs. */
export interface WebglBackend {
  /** False where the card computes in half precision. */
  readonly float32: boolean;
  /** True as soon as the context is gone; what was read back since then is worthless. */
  isLost(): boolean;
  /** Calls once when the context goes. */
  onLost(listener: () => void): void;
  createMachine(trained: TrainedNetwork): Machine;
  /** Compiles every shader that the machine's rehearsal needs, in small steps. */
  compile(machine: Machine, input: Float32Array): Promise<void>;
  /** Gives the context back; every machine must be disposed of before. */
  close(): void;
}

/** All that the engine takes from outside, so that tests can bring their own. */
export interface Surroundings {
  createCpuMachine(trained: TrainedNetwork): Machine;
  /** @throws Error whose message says why there is no WebGL here */
  startWebgl(): Promise<WebglBackend>;
  now(): number;
  delay(ms: number): Promise<void>;
  liveTensors(): number;
}
