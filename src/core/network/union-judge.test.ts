import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teachLocalResponseNormalisation } from '../../dev/fixtures/judge-normalisation.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { seededRandom } from '../maths/random.ts';
import { Executor } from '../run/executor.ts';
import { inputLayer, type TrainedNetwork } from './network.ts';
import { readLayersModel } from './read-layers-model.ts';

/** tfjs-layers, which this program does not use, as an independent judge of the reader and the executor. */

type Judge = tf.LayersModel;

async function saved(judge: Judge): Promise<{ file: unknown; weights: ArrayBuffer }> {
  let artifacts: tf.io.ModelArtifacts | undefined;
  const handler = tf.io.withSaveHandler(async (given) => {
    artifacts = given;
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
  });
  await judge.save(handler);
  const { modelTopology, weightSpecs, weightData } = artifacts ?? {};
  const file = {
    format: 'layers-model',
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
  };
  return { file: JSON.parse(JSON.stringify(file)), weights: tf.io.CompositeArrayBuffer.join(weightData) };
}

/** Weights such that every one matters; variances above zero. */
function randomiseWeights(judge: Judge, seed: number): void {
  const random = seededRandom(seed);
  for (const weight of judge.weights) {
    const shape = weight.shape.map((extent) => extent ?? 1);
    const isVariance = weight.originalName.endsWith('moving_variance');
    const value = () => (isVariance ? 0.5 + random.uniform() : random.normal() / 3);
    const length = shape.reduce((product, extent) => product * extent, 1);
    weight.write(tf.tensor(Float32Array.from({ length }, value), shape));
  }
}

/** Where the judge's layer has an activation fused into it, ours is the layer that follows. */
function ourLayer({ network }: TrainedNetwork, id: string): string {
  const fused = network.layers.find((layer) => layer.inputs.includes(id) && layer.id.startsWith(`${id}_`));
  return fused?.id ?? id;
}

async function expectAgreement(judge: Judge, trained: TrainedNetwork, seed: number): Promise<void> {
  const { shape } = inputLayer(trained.network);
  const random = seededRandom(seed);
  const input = Float32Array.from({ length: shape.height * shape.width * shape.channels }, () =>
    random.normal(),
  );
  const executor = new Executor(trained);
  const activations = await executor.run(input);
  const all = tf.model({
    inputs: judge.inputs,
    outputs: judge.layers.map((layer) => layer.output as tf.SymbolicTensor),
  });
  const outputs = tf.tidy(() => {
    const predicted = all.predict(tf.tensor4d(input, [1, shape.height, shape.width, shape.channels]));
    return (Array.isArray(predicted) ? predicted : [predicted]).map((output) => output.dataSync());
  });
  judge.layers.forEach((layer, index) => {
    const got = activations.get(ourLayer(trained, layer.name))?.values;
    const expected = outputs[index] ?? [];
    expect(got?.length, layer.name).toBe(expected.length);
    expect(largestDifference(got ?? [], expected), layer.name).toBeLessThanOrEqual(1e-5);
  });
  executor.dispose();
}

/** Differences count in units of the expected value where that is above 1. */
function largestDifference(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  const differences = Array.from(
    expected,
    (value, i) => Math.abs((got[i] ?? Number.NaN) - value) / Math.max(1, Math.abs(value)),
  );
  return differences.reduce((largest, difference) => Math.max(largest, difference), 0);
}

async function expectJudgeAgrees(judge: Judge): Promise<void> {
  randomiseWeights(judge, 1);
  const { file, weights } = await saved(judge);
  await expectAgreement(
    judge,
    readLayersModel(file, () => weights),
    2,
  );
}

beforeAll(async () => {
  await tf.setBackend('cpu');
  teachLocalResponseNormalisation();
});

afterAll(() => {
  tf.disposeVariables();
});

describe('a chain', () => {
  test('of convolutions and pools in all their options', () =>
    expectJudgeAgrees(
      tf.sequential({
        layers: [
          tf.layers.conv2d({
            inputShape: [13, 11, 3],
            filters: 4,
            kernelSize: [3, 2],
            strides: [2, 1],
            padding: 'same',
          }),
          tf.layers.conv2d({ filters: 5, kernelSize: 4, padding: 'same', useBias: false }),
          tf.layers.maxPooling2d({ poolSize: 3, strides: 1, padding: 'same' }),
          tf.layers.conv2d({ filters: 3, kernelSize: [2, 3], dilationRate: 2, padding: 'same' }),
          tf.layers.averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
          tf.layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, padding: 'same' }),
          tf.layers.zeroPadding2d({
            padding: [
              [1, 0],
              [2, 1],
            ],
          }),
          tf.layers.maxPooling2d({ poolSize: 2 }),
          tf.layers.flatten(),
          tf.layers.dense({ units: 4, activation: 'softmax' }),
        ],
      }),
    ));

  test('with normalisation, dropout and global pools', () =>
    expectJudgeAgrees(
      tf.sequential({
        layers: [
          tf.layers.conv2d({ inputShape: [8, 8, 1], filters: 4, kernelSize: 3, activation: 'relu' }),
          tf.layers.batchNormalization({ epsilon: 0.01 }),
          tf.layers.batchNormalization({ scale: false }),
          tf.layers.batchNormalization({ center: false }),
          tf.layers.dropout({ rate: 0.5 }),
          tf.layers.globalAveragePooling2d({}),
          tf.layers.dense({ units: 6, activation: 'tanh' }),
          tf.layers.batchNormalization(),
          tf.layers.dense({ units: 3 }),
          tf.layers.softmax(),
        ],
      }),
    ));

  test('with a global max pool and a reshape', () =>
    expectJudgeAgrees(
      tf.sequential({
        layers: [
          tf.layers.conv2d({ inputShape: [6, 7, 3], filters: 4, kernelSize: 3, activation: 'sigmoid' }),
          tf.layers.globalMaxPooling2d({}),
          tf.layers.reshape({ targetShape: [1, 1, 4] }),
          tf.layers.conv2d({ filters: 3, kernelSize: 1 }),
          tf.layers.reshape({ targetShape: [3] }),
        ],
      }),
    ));
});

describe('every activation function that tfjs-layers has', () => {
  const layers: readonly [string, () => tf.layers.Layer][] = [
    ...(
      [
        'relu',
        'relu6',
        'elu',
        'selu',
        'gelu',
        'swish',
        'sigmoid',
        'tanh',
        'softplus',
        'linear',
        'softmax',
      ] as const
    ).map(
      (activation) =>
        [activation, () => tf.layers.activation({ activation })] as [string, () => tf.layers.Layer],
    ),
    ['hard sigmoid', () => tf.layers.activation({ activation: 'hardSigmoid' })],
    ['ReLU', () => tf.layers.reLU()],
    ['ReLU up to 6', () => tf.layers.reLU({ maxValue: 6 })],
    ['leaky ReLU', () => tf.layers.leakyReLU({ alpha: 0.2 })],
    ['ELU', () => tf.layers.elu({ alpha: 1 })],
  ];

  test.each(layers)('%s', (_name, layer) =>
    expectJudgeAgrees(
      tf.sequential({
        layers: [
          tf.layers.conv2d({ inputShape: [5, 5, 3], filters: 4, kernelSize: 3 }),
          layer(),
          tf.layers.flatten(),
        ],
      }),
    ),
  );
});

test('branches, additions and concatenations', async () => {
  const input = tf.input({ shape: [9, 9, 3] });
  const apply = (layer: tf.layers.Layer, ...inputs: tf.SymbolicTensor[]) =>
    layer.apply(inputs.length === 1 ? (inputs[0] as tf.SymbolicTensor) : inputs) as tf.SymbolicTensor;
  const stem = apply(
    tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' }),
    input,
  );
  const left = apply(
    tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' }),
    stem,
  );
  const sum = apply(tf.layers.add(), left, stem);
  const right = apply(tf.layers.maxPooling2d({ poolSize: 3, strides: 1, padding: 'same' }), stem);
  const joined = apply(tf.layers.concatenate(), sum, right, stem);
  const output = apply(tf.layers.dense({ units: 3 }), apply(tf.layers.flatten(), joined));
  await expectJudgeAgrees(tf.model({ inputs: input, outputs: output }));
});

describe.each(modelFolders())('the shipped network $id', ({ file, bytes }) => {
  test('loads in tf.loadLayersModel and answers the same', async () => {
    const judge = await tf.loadLayersModel({ load: async () => artifactsOf(file, bytes) });
    await expectAgreement(judge, readLayersModel(file, bytes), 3);
  });
});

function artifactsOf(file: object, bytes: (path: string) => ArrayBuffer): tf.io.ModelArtifacts {
  const { modelTopology, weightsManifest } = file as tf.io.ModelJSON;
  return {
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: weightsManifest.flatMap((group) => group.paths).map(bytes),
  };
}
