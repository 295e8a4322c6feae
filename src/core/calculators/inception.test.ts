import { describe, expect, test } from 'vitest';
import { fallbackValues } from './field.ts';
import {
  bottleneckModule,
  type InceptionValues,
  inceptionCalculator,
  isLectureModule,
  naiveModule,
} from './inception.ts';

const lecture = fallbackValues(inceptionCalculator.fields) as InceptionValues;
const valuesOf = (terms: readonly { readonly value: number }[]) => terms.map(({ value }) => value);

test('the lecture’s naive module', () => {
  const { terms, ...rest } = naiveModule(lecture);
  expect(valuesOf(terms)).toEqual([25_690_112, 346_816_512, 481_689_600]);
  expect(rest).toMatchObject({ macs: 854_196_224, depth: 672, weights: 1_089_536 });
  expect(rest.widths).toEqual([128, 192, 96, 256]);
});

test('the lecture’s module with reductions: its six terms add up to 271,351,808', () => {
  const { terms, ...rest } = bottleneckModule(lecture);
  expect(valuesOf(terms)).toEqual([12_845_056, 12_845_056, 25_690_112, 86_704_128, 120_422_400, 12_845_056]);
  expect(rest).toMatchObject({ macs: 271_351_808, depth: 480, weights: 346_112 });
  expect(rest.branches).toEqual([['one'], ['reduce3', 'three'], ['reduce5', 'five'], ['max pool', 'pool']]);
});

test('counting the 3 × 3 convolution twice gives the 358 M that are printed', () => {
  expect(inceptionCalculator.questions.macs.mistakes['three-twice'](lecture)).toBe(358_055_936);
});

test('GoogLeNet’s inception (3a): 163,328 weights, 256 channels', () => {
  const values = { ...lecture, ...inceptionCalculator.examples['googlenet-3a'] };
  expect(bottleneckModule(values)).toMatchObject({ weights: 163_328, depth: 256 });
});

describe('a width of 0', () => {
  const cells = 28 * 28;

  test('leaves a branch out, with its reduction', () => {
    const values = { ...lecture, five: 0, pool: 0 };
    expect(bottleneckModule(values)).toMatchObject({
      branches: [['one'], ['reduce3', 'three']],
      widths: [128, 192],
      depth: 320,
      macs: 12_845_056 + 25_690_112 + 86_704_128,
    });
    expect(naiveModule(values)).toMatchObject({ branches: [['one'], ['three']], depth: 320 });
  });

  test('leaves a reduction out: the large kernel reads the input', () => {
    const { branches, macs } = bottleneckModule({ ...lecture, one: 0, reduce3: 0, five: 0, pool: 0 });
    expect(branches).toEqual([['three']]);
    expect(macs).toBe(cells * 9 * 256 * 192);
  });

  test('of all three kinds of kernels leaves nothing to compare', () => {
    const { problem } = inceptionCalculator;
    expect(problem({ ...lecture, one: 0, three: 0, five: 0 })).toEqual({
      name: 'no-convolution',
      field: 'one',
    });
    expect(problem({ ...lecture, one: 0, three: 0 })).toBeUndefined();
  });
});

test('the lecture’s module is told from others', () => {
  expect(isLectureModule(lecture)).toBe(true);
  expect(isLectureModule({ ...lecture, ...inceptionCalculator.examples['googlenet-3a'] })).toBe(false);
});
