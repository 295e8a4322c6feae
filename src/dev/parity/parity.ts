import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { TrainedNetwork } from '../../core/network/network.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import { Executor } from '../../core/run/executor.ts';
import { loadShippedNetwork } from '../../platform/load-network.ts';
import { randomInput, withRandomWeights } from '../fixtures/random-weights.ts';
import { everyKind } from '../fixtures/toy-networks.ts';

/** Everything the executor can put out for one picture, by name. */
type Outputs = ReadonlyMap<string, Float32Array>;

/** How far the two backends are apart, relative to the largest value of that output. */
export interface Difference {
  readonly what: string;
  readonly relative: number;
  /** Largest absolute value on the processor: 0 would make the comparison void. */
  readonly largest: number;
}

async function outputsOn(backend: string, trained: TrainedNetwork, input: Float32Array): Promise<Outputs> {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const executor = new Executor(trained);
  const outputs = new Map<string, Float32Array>();
  for (const [layer, { values }] of await executor.run(input)) outputs.set(layer, values.slice());
  for (const relu of comparable(trained)) {
    const { gradient } = await executor.inputGradient(input, { classIndex: 1, rules: { relu } });
    outputs.set(`${relu} at the input`, gradient);
  }
  executor.dispose();
  outputs.set('tensors left', Float32Array.of(1 + tf.memory().numTensors - before));
  return outputs;
}

/**
 * tfjs sends a tie under a max pool to its first cell on the processor and to its
 * last on WebGL. After a ReLU ties are zeros, which every rule but the deconvnet's
 * masks; so that one is compared where there are no ties.
 */
const comparable = ({ network }: TrainedNetwork) =>
  network === everyKind ? (['gradient', 'guided', 'deconvnet'] as const) : (['gradient', 'guided'] as const);

async function compareBackends(): Promise<Difference[]> {
  const networks = [withRandomWeights(everyKind, 3)];
  for (const { id } of shippedNetworks) networks.push(await loadShippedNetwork(id));
  const differences: Difference[] = [];
  for (const trained of networks) {
    const input = randomInput(trained.network, 5);
    const onCpu = await outputsOn('cpu', trained, input);
    const onWebgl = await outputsOn('webgl', trained, input);
    for (const [name, expected] of onCpu) {
      const actual = onWebgl.get(name) ?? new Float32Array();
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const apart = expected.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - (actual[i] ?? Number.POSITIVE_INFINITY))),
        0,
      );
      differences.push({ what: `${trained.network.id}, ${name}`, relative: apart / largest, largest });
    }
  }
  return differences;
}

Object.assign(globalThis, { compareBackends });
