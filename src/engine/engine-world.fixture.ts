import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { copyRegisteredKernels, memory, registerBackend } from '@tensorflow/tfjs-core';
import type { TrainedNetwork } from '../core/network/network.ts';
import { registerCpuKernels } from './cpu-kernels.ts';
import { EngineCore } from './engine-core.ts';
import { createMachine } from './executor-machine.ts';
import type { Machine, Surroundings, WebglBackend } from './machine.ts';
import type { BackendName, EngineStatus } from './protocol.ts';

/** y = softmax(x · w), on a picture of 2 × 1 × 1, so that answers are worked out by hand. */
function toy(id: string, ...values: readonly [number, number, number, number]): TrainedNetwork {
  return {
    network: {
      id,
      name: id,
      classes: ['a', 'b'],
      normalisation: { range: [0, 1], mean: [0], std: [1] },
      layers: [
        { id: 'input', kind: 'input', inputs: [], shape: { height: 2, width: 1, channels: 1 } },
        { id: 'flatten', kind: 'flatten', inputs: ['input'] },
        { id: 'logits', kind: 'dense', inputs: ['flatten'], units: 2, bias: false },
        { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
      ],
      output: 'softmax',
    },
    weights: new Map([['logits', { kernel: { shape: [2, 2], values: Float32Array.from(values) } }]]),
  };
}

export const input = Float32Array.of(1, 2);
export const first = toy('first', 1, 2, 3, 4);
export const second = toy('second', 0, 0, 0, 1);
export const logitsOf = { first: [7, 10], second: [0, 2] };

/** Two backends of tfjs, both on the processor. */
export function registerBackends(): void {
  registerCpuKernels();
  copyRegisteredKernels('cpu', 'webgl');
  for (const backend of ['cpu', 'webgl']) registerBackend(backend, () => new MathBackendCPU());
}

export interface World {
  readonly surroundings: Surroundings;
  /** The time that each pass takes. */
  readonly passMs: Record<BackendName, number>;
  /** How often WebGL was started. */
  starts: number;
  float32: boolean;
  /** Why WebGL does not start. */
  refusal: string | undefined;
  /** Done before each pass on WebGL. */
  onWebglPass: () => void;
  loseContext(): void;
}

/** The real executor, twice on the CPU's kernels; the clock stands still but for passes. */
export function createWorld(): World {
  let nowMs = 0;
  let lost = false;
  let tellLost = () => {};
  const breathing = { now: () => nowMs, delay: () => new Promise<void>((resolve) => setTimeout(resolve)) };
  const timed = (machine: Machine, backend: BackendName): Machine => ({
    ...machine,
    async run(pixels, ablations) {
      if (backend === 'webgl') world.onWebglPass();
      nowMs += world.passMs[backend];
      return machine.run(pixels, ablations);
    },
  });
  const startWebgl = async (): Promise<WebglBackend> => {
    world.starts++;
    if (world.refusal) throw new Error(world.refusal);
    lost = false;
    return {
      float32: world.float32,
      isLost: () => lost,
      onLost: (listener) => {
        tellLost = listener;
      },
      createMachine: (trained) => timed(createMachine(trained, 'webgl', breathing), 'webgl'),
      compile: (machine, pixels) => machine.rehearse(pixels),
      close: () => {},
    };
  };
  const world: World = {
    surroundings: {
      createCpuMachine: (trained) => timed(createMachine(trained, 'cpu', breathing), 'cpu'),
      startWebgl,
      ...breathing,
      liveTensors: () => memory().numTensors,
    },
    passMs: { cpu: 20, webgl: 5 },
    starts: 0,
    float32: true,
    refusal: undefined,
    onWebglPass: () => {},
    loseContext() {
      lost = true;
      tellLost();
    },
  };
  return world;
}

export function open(world = createWorld()) {
  const engine = new EngineCore(world.surroundings);
  const statuses: EngineStatus[] = [];
  engine.onStatus((status) => statuses.push(status));
  /** Resolves with the first status, from now on, that is as wanted. */
  const until = (wanted: (status: EngineStatus) => boolean) =>
    new Promise<EngineStatus>((resolve) => {
      const stop = engine.onStatus((status) => {
        if (!wanted(status)) return;
        resolve(status);
        queueMicrotask(() => stop());
      });
    });
  const settled = () => until(({ webgl }) => webgl.state !== 'warming');
  return { engine, world, statuses, until, settled };
}

export async function logits(
  engine: EngineCore,
  key = 'k',
): Promise<{ backend: BackendName; values: number[] }> {
  const answer = await engine.run(key, input);
  if ('superseded' in answer) throw new Error(`Request ${key} was superseded.`);
  return { backend: answer.backend, values: [...(answer.activations.get('logits')?.values ?? [])] };
}
