import { expect, test } from 'vitest';
import { fallbackValues } from './field.ts';
import { bottleneckModule, type InceptionValues, inceptionCalculator, naiveModule } from './inception.ts';

const lecture = fallbackValues(inceptionCalculator.fields) as InceptionValues;
const valuesOf = (terms: readonly { readonly value: number }[]) => terms.map(({ value }) => value);

test('the lecture’s naive module', () => {
  const { terms, ...rest } = naiveModule(lecture);
  expect(valuesOf(terms)).toEqual([25_690_112, 346_816_512, 481_689_600]);
  expect(rest).toEqual({ macs: 854_196_224, depth: 672, weights: 1_089_536 });
});

test('the lecture’s module with reductions: its six terms add up to 271,351,808', () => {
  const { terms, ...rest } = bottleneckModule(lecture);
  expect(valuesOf(terms)).toEqual([12_845_056, 12_845_056, 25_690_112, 86_704_128, 120_422_400, 12_845_056]);
  expect(rest).toEqual({ macs: 271_351_808, depth: 480, weights: 346_112 });
});

test('counting the 3 × 3 convolution twice gives the 358 M that are printed', () => {
  expect(inceptionCalculator.questions.macs.mistakes['three-twice'](lecture)).toBe(358_055_936);
});

test('GoogLeNet’s inception (3a): 163,328 weights, 256 channels', () => {
  const values = { ...lecture, ...inceptionCalculator.examples['googlenet-3a'] };
  expect(bottleneckModule(values)).toMatchObject({ weights: 163_328, depth: 256 });
});
