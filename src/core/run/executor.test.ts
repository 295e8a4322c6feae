import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { logitsLayer } from '../network/logits-layer.ts';
import type { Network } from '../network/network.ts';
import { Executor } from './executor.ts';
import { cellOf } from './feature-maps.ts';

const executorOf = (network: Network, seed = 1) => new Executor(withRandomWeights(network, seed));

function joined(pictures: readonly Float32Array[]): Float32Array {
  return Float32Array.from(pictures.flatMap((picture) => [...picture]));
}

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-4): void {
  expect(got.length).toBe(expected.length);
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  Array.from(expected).forEach((value, index) => {
    expect(Math.abs((got[index] ?? Number.NaN) - value), `value ${index}`).toBeLessThan(within * largest);
  });
}

describe('a run', () => {
  test('gives every layer, in the shape the description says', async () => {
    const executor = executorOf(everyKind);
    const activations = await executor.run(randomInput(everyKind, 2));
    expect([...activations.keys()]).toEqual(everyKind.layers.map(({ id }) => id));
    for (const { layer, shape } of executor.description.layers) {
      const maps = activations.get(layer.id);
      expect(maps?.shape).toEqual(shape);
      expect(maps?.values.length).toBe(shape.height * shape.width * shape.channels);
    }
  });

  test('shares the values of layers that only rename their input', async () => {
    const executor = executorOf(everyKind);
    const activations = await executor.run(randomInput(everyKind, 2));
    const [leaky, dropped, flat] = ['leaky', 'drop', 'flat'].map((id) => activations.get(id)?.values);
    expect(dropped).toBe(leaky);
    expect(flat).toBe(leaky);
  });

  test('hands the picture through as the input layer', async () => {
    const input = randomInput(everyKind, 2);
    const values = (await executorOf(everyKind).run(input)).get('input')?.values;
    expect(values).toEqual(input);
    expect(values).not.toBe(input);
  });

  test('gives the answers that predict and logits give', async () => {
    const executor = executorOf(everyKind);
    const input = randomInput(everyKind, 2);
    const activations = await executor.run(input);
    expect(await executor.predict(input)).toEqual(activations.get('softmax')?.values);
    expect(await executor.logits(input)).toEqual(activations.get('logits')?.values);
    const maps = activations.get('softmax');
    const sum = maps ? [0, 1, 2].reduce((total, index) => total + cellOf(maps, 0, 0, index), 0) : Number.NaN;
    expect(sum).toBeCloseTo(1, 6);
  });
});

describe('several pictures at once', () => {
  const executor = executorOf(everyKind);
  const pictures = [randomInput(everyKind, 1), randomInput(everyKind, 2), randomInput(everyKind, 3)];

  test('are answered as one by one', async () => {
    const one = await Promise.all(pictures.map((picture) => executor.predict(picture)));
    expectClose(await executor.predict(joined(pictures), 3), joined(one));
  });

  test('have the gradients and scores that each has alone', async () => {
    const one = await Promise.all(
      pictures.map((picture) => executor.inputGradient(picture, { classIndex: 1 })),
    );
    const all = await executor.inputGradient(joined(pictures), { classIndex: 1, count: 3 });
    expectClose(all.gradient, joined(one.map(({ gradient }) => gradient)));
    expectClose(all.scores, joined(one.map(({ scores }) => scores)));
  });
});

describe('the gradient at a layer', () => {
  const executor = executorOf(everyKind);
  const input = randomInput(everyKind, 2);

  test('comes with what the layer puts out', async () => {
    const activations = await executor.run(input);
    const { features, shape } = await executor.layerGradient(input, { classIndex: 0, layer: 'depthwise' });
    expect(shape).toEqual(executor.description.layer('depthwise').shape);
    expect(features).toEqual(activations.get('depthwise')?.values);
  });

  test('at the input is the input gradient', async () => {
    const atInput = await executor.layerGradient(input, { classIndex: 1, layer: 'input' });
    const { gradient } = await executor.inputGradient(input, { classIndex: 1 });
    expect(atInput.gradient).toEqual(gradient);
  });

  test('at the layer before a dense one is its weights', async () => {
    const trained = withRandomWeights(everyKind, 1);
    const { gradient } = await executor.layerGradient(input, { classIndex: 2, layer: 'flat' });
    const kernel = trained.weights.get('logits')?.['kernel']?.values ?? new Float32Array();
    expectClose(
      gradient,
      kernel.filter((_, index) => index % 3 === 2),
      1e-6,
    );
  });

  test('at the logits themselves is 1 for the class and 0 for the others', async () => {
    const { gradient } = await executor.layerGradient(input, { classIndex: 1, layer: 'logits' });
    expect([...gradient]).toEqual([0, 1, 0]);
  });

  test('is refused where the logits do not depend on it', async () => {
    const request = { classIndex: 0, layer: 'softmax' };
    await expect(executor.layerGradient(input, request)).rejects.toThrow(
      new RangeError('The logits of network toy do not depend on layer "softmax".'),
    );
    await expect(executor.layerGradient(input, { classIndex: 0, layer: 'global' })).rejects.toThrow(
      RangeError,
    );
  });
});

describe('what makes no sense is refused', () => {
  const executor = executorOf(everyKind);
  const input = randomInput(everyKind, 2);

  test('an input of the wrong length', async () => {
    await expect(executor.run(input.subarray(1))).rejects.toThrow(
      new RangeError('Network toy expects 1 × 9 × 8 × 4 values, but got 287.'),
    );
    await expect(executor.predict(input, 2)).rejects.toThrow(RangeError);
  });

  test.each([-1, 3, 0.5])('class %d', async (classIndex) => {
    await expect(executor.inputGradient(input, { classIndex })).rejects.toThrow(RangeError);
  });

  test('weights of another shape', () => {
    const { network, weights } = withRandomWeights(everyKind, 1);
    const bias = { shape: [4], values: new Float32Array(4) };
    const changed = new Map(weights).set('logits', { ...weights.get('logits'), bias });
    expect(() => new Executor({ network, weights: changed })).toThrow(
      new RangeError('Weight "bias" of layer "logits" should be 3, but is 4.'),
    );
  });
});

describe('no tensor is left behind', () => {
  const input = randomInput(everyKind, 2);
  const live = () => memory().numTensors;

  test('by runs, predictions and gradients of every rule at every layer', async () => {
    const executor = executorOf(everyKind);
    const before = live();
    for (let round = 0; round < 3; round++) {
      await executor.run(input);
      await executor.predict(joined([input, input]), 2);
      for (const relu of ['gradient', 'guided', 'deconvnet'] as const)
        await executor.inputGradient(input, { classIndex: 0, rules: { relu } });
    }
    const after = executor.network.layers.filter(({ id }) => id !== 'softmax' && id !== 'global');
    for (const { id } of after) await executor.layerGradient(input, { classIndex: 0, layer: id });
    expect(live()).toBe(before);
    executor.dispose();
  });

  test('by requests that are refused', async () => {
    const executor = executorOf(everyKind);
    const before = live();
    await expect(executor.run(new Float32Array(1))).rejects.toThrow();
    await expect(executor.inputGradient(input, { classIndex: 99 })).rejects.toThrow();
    expect(live()).toBe(before);
    executor.dispose();
  });

  test('by an executor that is disposed, or never came to be', () => {
    const before = live();
    executorOf(everyKind).dispose();
    expect(() => new Executor({ network: everyKind, weights: new Map() })).toThrow();
    expect(live()).toBe(before);
  });
});

test('a network without softmax has its last layer as logits', async () => {
  const network = toyNetwork([
    toyInput(1, 1, 2),
    { id: 'fc', kind: 'dense', inputs: ['input'], units: 3, bias: true },
  ]);
  const executor = executorOf(network);
  expect(logitsLayer(network).id).toBe('fc');
  expect(await executor.logits(randomInput(network, 1))).toEqual(
    await executor.predict(randomInput(network, 1)),
  );
});
