import { expect, it } from 'vitest';
import { calculatorsText } from './atlas-calculators.ts';

it('writes the lecture’s sum with its numbers put in', () => {
  expect(calculatorsText.outputSize.sum(224, 11, 0, 4, 53.25)).toBe(
    '(224 − 11 + 2 · 0) / 4 + 1 = 213 / 4 + 1 = 53.25 + 1 = 54.25',
  );
  expect(calculatorsText.outputSize.sum(9, 3, 0, 7, 6 / 7)).toContain('≈ 0.857 + 1 = 1.857');
});

it('tells of one bad value and of several', () => {
  expect(calculatorsText.badLink(['in.0'])).toContain(
    '“in.0”, which this calculator does not take; its usual value stands there',
  );
  expect(calculatorsText.badLink(['in.0', 'pad.x'])).toContain(
    '“pad.x”, which this calculator does not take; their usual values stand there',
  );
});

it('writes the weights of a stack as a sum of squares', () => {
  expect(calculatorsText.receptiveField.stackWeights([3, 3, 3], '27', '110,592')).toBe(
    '(3² + 3² + 3²) · C² = 27 C² = 110,592 weights',
  );
  expect(calculatorsText.receptiveField.stackWeights([7], '49', '200,704')).toBe(
    '7² · C² = 49 C² = 200,704 weights',
  );
});

it('says what a stack saves, with and without pools', () => {
  const { share } = calculatorsText.receptiveField;
  expect(share('18.4 %', 4, 1)).toBe(
    'The stack has 18.4 % of the weights, and 4 activations instead of one.',
  );
  expect(share('25 %', 1, 1)).toBe('The stack has 25 % of the weights, all in its one convolution.');
  expect(share('100 %', 1, 0)).toBe('A stack of one layer is that layer.');
  expect(share('0 %', 0, 2)).toBe('Pools have no weights, and nothing to learn.');
});
