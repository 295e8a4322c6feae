import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { memory, registerBackend } from '@tensorflow/tfjs-core';
import { registerCpuKernels } from './cpu-kernels.ts';
import { createMachine } from './executor-machine.ts';
import type { Surroundings } from './machine.ts';

const surroundings: Surroundings = {
  createCpuMachine: (trained) => createMachine(trained, 'cpu', surroundings),
  startWebgl: async () => (await import('./webgl-backend.ts')).startWebgl(surroundings),
  now: () => performance.now(),
  delay: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
  liveTensors: () => memory().numTensors,
};

/** The real thing: tfjs on the processor at once, WebGL's code fetched when it is asked for. */
export function tfjsSurroundings(): Surroundings {
  registerCpuKernels();
  registerBackend('cpu', () => new MathBackendCPU());
  return surroundings;
}
