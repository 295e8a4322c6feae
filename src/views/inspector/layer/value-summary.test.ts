import { expect, it } from 'vitest';
import type { FeatureMaps } from '../../../core/run/feature-maps.ts';
import { summaryOf, valueHistogram } from './value-summary.ts';

const maps = (channels: number, ...values: number[]): FeatureMaps => ({
  shape: { height: 1, width: values.length / channels, channels },
  values: Float32Array.from(values),
});

it('counts zeros and dead maps', () => {
  expect(summaryOf(maps(3, 0, 0, 2, 4, 0, 0))).toEqual({
    min: 0,
    max: 4,
    mean: 1,
    values: 6,
    zeros: 4,
    maps: 3,
    deadMaps: 1,
    notFinite: 0,
  });
});

it('leaves out what is no number, and says how much that is', () => {
  expect(summaryOf(maps(1, 1, Number.NaN, 3))).toMatchObject({ min: 1, max: 3, mean: 2, notFinite: 1 });
  expect(summaryOf(maps(1, Number.NaN))).toBeUndefined();
});

it('counts zeros apart where they are many', () => {
  const many = valueHistogram(maps(1, 0, 0, 1, 2, 3), 2);
  expect(many).toMatchObject({ zerosLeftOut: true, counted: 3 });
  expect([...(many.histogram?.counts ?? [])]).toEqual([1, 2]);
  const few = valueHistogram(maps(1, 0, -1, 1, 2, 3), 2);
  expect(few).toMatchObject({ zerosLeftOut: false, counted: 5 });
});

it('has no bars where every value is 0', () => {
  expect(valueHistogram(maps(2, 0, 0, 0, 0), 8)).toEqual({
    histogram: undefined,
    zerosLeftOut: true,
    counted: 0,
  });
});
