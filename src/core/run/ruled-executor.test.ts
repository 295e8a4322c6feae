import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import type { BackwardRules } from '../layers/kind.ts';
import { Executor } from './executor.ts';

const ruleSets: readonly (readonly [string, BackwardRules])[] = [
  ['ε', { relu: 'gradient', linear: { epsilon: 0.1 }, nonlinear: 'relevance' }],
  ['z⁺', { relu: 'gradient', linear: 'z-plus', nonlinear: 'relevance' }],
];
const of = { kind: 'logit', classIndex: 1 } as const;
const trained = withRandomWeights(everyKind, 3);
const input = randomInput(everyKind, 4);

describe.each(ruleSets)('by the rule %s', (_name, rules) => {
  test('the value is the same as ever', async () => {
    const executor = new Executor(trained);
    const { values } = await executor.objectiveGradient(input, { of, rules });
    expect(values[0]).toBeCloseTo((await executor.objectiveGradient(input, { of })).values[0] as number, 4);
    executor.dispose();
  });

  test('several pictures give what each gives', async () => {
    const executor = new Executor(trained);
    const other = randomInput(everyKind, 5);
    const both = Float32Array.of(...input, ...other);
    const { gradient } = await executor.objectiveGradient(both, { of, rules, count: 2 });
    const one = await executor.objectiveGradient(input, { of, rules });
    const two = await executor.objectiveGradient(other, { of, rules });
    const expected = [...one.gradient, ...two.gradient];
    for (const [i, value] of gradient.entries()) expect(value).toBeCloseTo(expected[i] as number, 4);
    executor.dispose();
  });

  test('a kernel that is silenced or asked about is not folded with the normalisation after it', async () => {
    const executor = new Executor(trained);
    const ablations = [{ kind: 'silence', layer: 'grouped', map: 2 }] as const;
    const silenced = await executor.objectiveGradient(input, { of, rules, ablations });
    expect(silenced.values).toEqual((await executor.objectiveGradient(input, { of, ablations })).values);
    const energy = { kind: 'energy', layer: 'grouped' } as const;
    const asked = await executor.objectiveGradient(input, { of: energy, rules });
    expect(asked.values).toEqual((await executor.objectiveGradient(input, { of: energy })).values);
    executor.dispose();
  });

  test('the folded weights come once, and go with the executor', async () => {
    const before = memory().numTensors;
    const executor = new Executor(trained);
    await executor.objectiveGradient(input, { of, rules });
    const inUse = memory().numTensors;
    for (let run = 0; run < 5; run++) await executor.objectiveGradient(input, { of, rules });
    expect(memory().numTensors).toBe(inUse);
    executor.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

test('what is held against nothing is refused', async () => {
  const executor = new Executor(trained);
  const before = memory().numTensors;
  const rules = { relu: 'gradient', nonlinear: 'rescale' } as const;
  await expect(executor.objectiveGradient(input, { of, rules })).rejects.toThrow(
    'as many references as pictures, but got 1 in all',
  );
  expect(memory().numTensors).toBe(before);
  executor.dispose();
});
