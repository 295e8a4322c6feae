import * as tf from '@tensorflow/tfjs-core';
import { inputLayer, type Network } from '../../core/network/network.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import { Executor } from '../../core/run/executor.ts';
import type { LocalChange } from '../../core/run/local-changes/local-change.ts';
import { loadShippedNetwork } from '../../platform/load-network.ts';
import { randomInput } from '../fixtures/random-weights.ts';
import { median } from './median.ts';

/** How long occluding a picture patch by patch takes, and would take with one pass per patch. */
export interface SweepComparison {
  readonly network: string;
  readonly backend: string;
  /** One patch, the median over rows of patches, in ms. */
  readonly patchMs: number;
  /** One pass, the median, in ms. */
  readonly passMs: number;
  /** How many times faster a patch is. */
  readonly ratio: number;
  /** How many of the sweep's patches are timed. */
  readonly patches: number;
}

const patchPx = 8;
const stridePx = 2;
/** Of a sweep's places along either side at most so many are timed, evenly spread. */
const timedPerSide = 11;

/** Of every network on both backends; the backend counts for the passes and for the sweep's one pass of the picture. */
export async function compareSweeps(): Promise<SweepComparison[]> {
  const results: SweepComparison[] = [];
  for (const { id } of shippedNetworks)
    for (const backend of ['cpu', 'webgl']) results.push(await compareSweep(id, backend));
  return results;
}

async function compareSweep(network: string, backend: string): Promise<SweepComparison> {
  await tf.setBackend(backend);
  const trained = await loadShippedNetwork(network);
  const executor = new Executor(trained);
  const input = randomInput(trained.network, 1);
  const rows = patchRows(trained.network);
  const times: { patches: number[]; passes: number[] } = { patches: [], passes: [] };
  // Twice, so that shaders and loops are compiled when it counts; in turns, so that whatever else the machine does falls on both.
  for (const counts of [false, true])
    for (const row of rows) {
      const rowMs = await durationMs(() => executor.logitsOfChanges(input, row));
      const passMs = await durationMs(() => executor.logits(input));
      if (!counts) continue;
      times.patches.push(rowMs / row.length);
      times.passes.push(passMs);
    }
  executor.dispose();
  const patchMs = median(times.patches);
  const passMs = median(times.passes);
  return { network, backend, patchMs, passMs, ratio: passMs / patchMs, patches: rows.length ** 2 };
}

/** Grey patches, row by row. */
function patchRows(network: Network): readonly (readonly LocalChange[])[] {
  const { height, width, channels } = inputLayer(network).shape;
  const values = new Float32Array(patchPx ** 2 * channels);
  return timedPlaces(height).map((top) =>
    timedPlaces(width).map((left) => ({ top, left, height: patchPx, width: patchPx, values })),
  );
}

function timedPlaces(pixels: number): readonly number[] {
  const places = (pixels - patchPx) / stridePx + 1;
  const every = Math.ceil(places / timedPerSide);
  const first = Math.floor(every / 2);
  const count = Math.floor((places - 1 - first) / every) + 1;
  return Array.from({ length: count }, (_, index) => (first + index * every) * stridePx);
}

async function durationMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
