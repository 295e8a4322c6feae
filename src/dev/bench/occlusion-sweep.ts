import * as tf from '@tensorflow/tfjs-core';
import { occlusion } from '../../core/attribution/methods/occlusion.ts';
import { seededRandom } from '../../core/maths/random.ts';
import { Executor } from '../../core/run/executor.ts';
import { loadShippedNetwork } from '../../platform/load-network.ts';
import { randomInput } from '../fixtures/random-weights.ts';

/** How long occluding a picture patch by patch takes, and would take with one pass per patch. */
export interface SweepComparison {
  readonly network: string;
  readonly backend: string;
  readonly sweepMs: number;
  readonly passesMs: number;
  /** How many times faster the sweep is. */
  readonly ratio: number;
}

/** An 8 px patch every 2 px. */
const options = { patch: 8, stride: 2 };
/** On a picture of 64 × 64: 29 places along either side. */
const patches = 29 ** 2;
/** Passes that are timed; all would take minutes. */
const timedPasses = 50;

/** Of two networks, of one that shrinks its maps late and one of many layers, on both backends. */
export async function compareSweeps(): Promise<SweepComparison[]> {
  const results: SweepComparison[] = [];
  for (const network of ['tiny-vgg', 'mini-resnet'])
    for (const backend of ['cpu', 'webgl']) results.push(await compareSweep(network, backend));
  return results;
}

async function compareSweep(network: string, backend: string): Promise<SweepComparison> {
  await tf.setBackend(backend);
  const trained = await loadShippedNetwork(network);
  const executor = new Executor(trained);
  const input = randomInput(trained.network, 1);
  const sweep = () => {
    const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) };
    return occlusion.explain(executor, input, { method: occlusion.id, classIndex: 3, options }, context);
  };
  const passes = async () => {
    for (let pass = 0; pass < timedPasses; pass++) await executor.logits(input);
  };
  // Shaders are compiled before the clock starts, on both sides.
  await passes();
  const passesMs = ((await durationMs(passes)) / timedPasses) * patches;
  if (backend === 'webgl') await sweep();
  const sweepMs = await durationMs(sweep);
  executor.dispose();
  return { network, backend, sweepMs, passesMs, ratio: passesMs / sweepMs };
}

async function durationMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
