import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LoadedNetwork, Run } from '../../store/state.ts';
import { answerOf } from './answer.ts';
import { softmaxTable } from './softmax-table.ts';

/** A network that is nothing but its logits, and a run that put these out. */
function said(logits: readonly number[]): readonly [LoadedNetwork, Run] {
  const shape = { height: 1, width: 1, channels: logits.length };
  const network: LoadedNetwork = {
    network: {
      id: 'said',
      name: 'Said',
      classes: logits.map((_, index) => `class ${index}`),
      normalisation: { range: [0, 1], mean: [0], std: [1] },
      layers: [
        { id: 'input', kind: 'input', inputs: [], shape },
        { id: 'softmax', kind: 'softmax', inputs: ['input'] },
      ],
      output: 'softmax',
    },
    weights: new Map(),
    description: { layers: [], parameters: 0, macs: 0 },
  } as unknown as LoadedNetwork;
  const run: Run = {
    key: '1',
    networkId: 'said',
    pictureKey: '1',
    pixels: { width: 0, height: 0, data: new Uint8ClampedArray() },
    backend: 'cpu',
    elapsedMs: 0,
    moment: 'trained',
    activations: new Map([['input', { shape, values: Float32Array.from(logits) }]]),
  };
  return [network, run];
}

function ranked(logits: readonly number[]) {
  const answer = answerOf(...said(logits));
  if (answer.kind !== 'ranked') throw new Error(answer.kind);
  return answer.predictions;
}

const tenths = (percent: string) => Math.round(10 * Number.parseFloat(percent));

it('ranks the classes by probability', () => {
  const predictions = ranked([0, Math.log(3), Math.log(4)]);
  expect(predictions.map(({ name, percent }) => `${name} ${percent}`)).toEqual([
    'class 2 50.0 %',
    'class 1 37.5 %',
    'class 0 12.5 %',
  ]);
});

it('prints percentages that add up to 100.0', () => {
  const logits = fc.array(fc.float({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(logits, (values) => {
      const sum = ranked(values).reduce((total, { percent }) => total + tenths(percent), 0);
      expect(sum).toBe(1000);
    }),
  );
});

it('prints exponentials that add up to the printed denominator', () => {
  const logits = fc.array(fc.float({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(logits, (values) => {
      const table = softmaxTable(ranked(values));
      const sum = table.rows.reduce((total, row) => total + Math.round(1e4 * Number(row.exponential)), 0);
      expect(sum).toBe(Math.round(1e4 * Number(table.denominator)));
    }),
  );
});

it('shows the steps with their numbers', () => {
  const table = softmaxTable(ranked([2, 2 + Math.log(3)]));
  expect(table).toEqual({
    largest: '3.099',
    denominator: '1.3333',
    rows: [
      { name: 'class 1', logit: '3.099', shifted: '0.000', exponential: '1.0000', percent: '75.0 %' },
      { name: 'class 0', logit: '2.000', shifted: '−1.099', exponential: '0.3333', percent: '25.0 %' },
    ],
  });
});

it('says so where there is no answer yet, or one that is no number', () => {
  expect(answerOf(undefined, undefined)).toEqual({ kind: 'none' });
  expect(answerOf(...said([1, Number.NaN]))).toEqual({ kind: 'not numbers' });
});
