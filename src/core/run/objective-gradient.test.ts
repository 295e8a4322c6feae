import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { activation, dense } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { square, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { softmax } from '../maths/softmax.ts';
import type { Layer } from '../network/network.ts';
import { withAblations } from './ablated.ts';
import { Executor } from './executor.ts';
import type { Objective } from './objective.ts';

const convolution: Layer = {
  id: 'conv',
  kind: 'convolution',
  inputs: ['input'],
  kernel: square(3),
  stride: { height: 1, width: 2 },
  dilation: square(1),
  padding: 'same',
  filters: 3,
  groups: 1,
  bias: true,
};

/** Smooth everywhere, so that finite differences tell the gradient. */
const network = toyNetwork([
  toyInput(4, 5, 2),
  convolution,
  activation('tanh', 'conv', 'tanh'),
  { id: 'flat', kind: 'flatten', inputs: ['tanh'] },
  dense('logits', 'flat', 3),
  { id: 'softmax', kind: 'softmax', inputs: ['logits'] },
]);
const executor = new Executor(withRandomWeights(network, 3));
const input = randomInput(network, 4);
const other = randomInput(network, 5);

const objectives: readonly Objective[] = [
  { kind: 'logit', classIndex: 2 },
  { kind: 'loss', classIndex: 1 },
  { kind: 'map', layer: 'tanh', map: 1 },
  { kind: 'cell', layer: 'tanh', map: 2, y: 3, x: 1 },
  { kind: 'energy', layer: 'conv' },
];

function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, within: number): void {
  expect(got.length).toBe(expected.length);
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  Array.from(expected).forEach((value, index) => {
    expect(Math.abs((got[index] ?? Number.NaN) - value), `value ${index}`).toBeLessThan(within * largest);
  });
}

describe.each(objectives)('the gradient of $kind', (of) => {
  test('is that of finite differences', async () => {
    const { gradient } = await executor.objectiveGradient(input, { of });
    const at = async (index: number, by: number) => {
      const moved = input.with(index, (input[index] as number) + by);
      return (await executor.objectiveGradient(moved, { of })).values[0] as number;
    };
    const slopes: number[] = [];
    for (const index of input.keys())
      slopes.push(((await at(index, 0.01)) - (await at(index, -0.01))) / 0.02);
    expectClose(gradient, slopes, 2e-3);
  });

  test('of two pictures is that of each', async () => {
    const both = await executor.objectiveGradient(Float32Array.of(...input, ...other), { of, count: 2 });
    const one = await executor.objectiveGradient(input, { of });
    const two = await executor.objectiveGradient(other, { of });
    expectClose(both.values, [...one.values, ...two.values], 1e-6);
    expectClose(both.gradient, [...one.gradient, ...two.gradient], 1e-6);
  });

  test('is of the ablated network where parts are switched off', async () => {
    const silenced = { kind: 'silence', layer: 'input', map: 1 } as const;
    const direct = await executor.objectiveGradient(input, { of, ablations: [silenced] });
    expect(await withAblations(executor, [silenced]).objectiveGradient(input, { of })).toEqual(direct);
    expect(direct.gradient).not.toEqual((await executor.objectiveGradient(input, { of })).gradient);
  });

  test('leaves no tensor', async () => {
    const before = memory().numTensors;
    await executor.objectiveGradient(input, { of });
    expect(memory().numTensors).toBe(before);
  });
});

describe('the value', () => {
  const valueFor = async (of: Objective) => (await executor.objectiveGradient(input, { of })).values[0];

  test('is what it says, read from the layers', async () => {
    const run = await executor.run(input);
    const [logits, tanh, conv] = ['logits', 'tanh', 'conv'].map(
      (id) => run.get(id)?.values ?? new Float32Array(),
    );
    const [logit, loss, map, cell, energy] = await Promise.all(objectives.map(valueFor));
    expect(logit).toBe(logits?.[2]);
    expect(loss).toBeCloseTo(-Math.log(softmax(logits ?? [])[1] as number), 5);
    const ofMap = tanh?.filter((_, index) => index % 3 === 1) ?? new Float32Array();
    expect(map).toBeCloseTo(ofMap.reduce((sum, value) => sum + value, 0) / 12, 6);
    expect(cell).toBe(tanh?.[(3 * 3 + 1) * 3 + 2]);
    expect(energy).toBeCloseTo((conv?.reduce((sum, value) => sum + value ** 2, 0) ?? 0) / 72, 5);
  });

  test('of the loss stays finite where the class is hopeless', async () => {
    const direct = toyNetwork([toyInput(1, 1, 3)]);
    const far = Float32Array.of(1000, -1000, 0);
    const { values, gradient } = await new Executor({
      network: direct,
      weights: new Map(),
    }).objectiveGradient(far, { of: { kind: 'loss', classIndex: 1 } });
    expect([...values]).toEqual([2000]);
    expect([...gradient]).toEqual([1, -1, 0]);
  });
});

test.each<[Objective, string]>([
  [{ kind: 'logit', classIndex: 3 }, '3 classes, but none of index 3'],
  [{ kind: 'loss', classIndex: -1 }, '3 classes, but none of index -1'],
  [{ kind: 'map', layer: 'nowhere', map: 0 }, 'has no layer "nowhere"'],
  [{ kind: 'map', layer: 'tanh', map: 3 }, 'maps 0 to 2, but none of index 3'],
  [{ kind: 'cell', layer: 'tanh', map: 0, y: 4, x: 0 }, '4 × 3 cells, but none at row 4, column 0'],
  [{ kind: 'cell', layer: 'tanh', map: 0, y: 0, x: 0.5 }, 'column 0.5'],
  [{ kind: 'energy', layer: 'nowhere' }, 'has no layer "nowhere"'],
])('what there is not is refused: %o', async (of, reason) => {
  const before = memory().numTensors;
  await expect(executor.objectiveGradient(input, { of })).rejects.toThrow(RangeError);
  await expect(executor.objectiveGradient(input, { of })).rejects.toThrow(reason);
  expect(memory().numTensors).toBe(before);
});
