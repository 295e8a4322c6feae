import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { methodEntry } from '../../core/attribution/method-list.ts';
import { methods } from '../../core/attribution/registry.ts';
import { seededRandom } from '../../core/maths/random.ts';
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
  for (const method of methodsFor(trained)) {
    const request = { method: method.id, classIndex: 1, options: {} };
    const map = await method.explain(executor, input, request, context());
    outputs.set(`${method.id} at the input`, map.values);
  }
  executor.dispose();
  outputs.set('tensors left', Float32Array.of(1 + tf.memory().numTensors - before));
  return outputs;
}

/** Those over the picture that take few passes; the others repeat what these do. */
const quickMethods = Object.values(methods).filter(
  ({ id, slow, control }) => methodEntry(id).over === 'picture' && !slow && !control,
);

/** Each kind of layer and one whole network are asked by every method; the shaders of all for all would take minutes. */
const methodsFor = ({ network }: TrainedNetwork) =>
  network === everyKind || network.id === shippedNetworks[0].id
    ? quickMethods
    : [methods.gradient, methods['guided-backprop']];

const context = () => ({ onProgress: () => {}, signal: { aborted: false }, random: seededRandom(1) });

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
