import type { Figures } from './figures.ts';

/** What can be left out of the count of parameters. */
export const leavable = ['biases', 'batch-norm'] as const;
export type Leavable = (typeof leavable)[number];

/** How long a number is, in bytes: an 8-bit integer, a half, a single and a double precision one. */
export const numberSizes = [1, 2, 4, 8] as const;
export type NumberSize = (typeof numberSizes)[number];

/** What a network is run for. */
export const memoryModes = ['forward', 'training'] as const;
export type MemoryMode = (typeof memoryModes)[number];

/** What a person may choose about the count. */
export interface CostSwitches {
  readonly leaveOut: readonly Leavable[];
  /** Bytes per value. */
  readonly bytes: NumberSize;
  /** Pictures at a time. */
  readonly batch: number;
  readonly memory: MemoryMode;
}

/** As most lectures count: one picture forward, single precision. */
export const lectureSwitches: CostSwitches = { leaveOut: [], bytes: 4, batch: 1, memory: 'forward' };

/** Weights, and biases and batch normalisation's unless they are left out. */
export function parametersOf(
  { weights, biases, batchNorm }: Omit<Figures, 'macs'>,
  { leaveOut }: Pick<CostSwitches, 'leaveOut'>,
): number {
  return (
    weights + (leaveOut.includes('biases') ? 0 : biases) + (leaveOut.includes('batch-norm') ? 0 : batchNorm)
  );
}
