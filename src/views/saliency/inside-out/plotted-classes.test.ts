import { expect, it } from 'vitest';
import { plottedClasses, topClass } from './plotted-classes.ts';

const seen = (...probabilities: number[]) => ({ probabilities: Float64Array.from(probabilities) });

it('plots the classes asked about, those that win, and those that come near, at most five', () => {
  const sweep = [seen(0.7, 0.02, 0.03, 0.05, 0.1, 0.04, 0.06), seen(0.1, 0.02, 0.03, 0.05, 0.05, 0.6, 0.15)];
  expect(plottedClasses(sweep, [0, 2])).toEqual([0, 2, 5, 6, 4]);
  expect(plottedClasses(sweep, [1])).toEqual([1, 0, 5, 6, 4]);
});

it('plots no class twice, and every class there is where there are few', () => {
  expect(plottedClasses([seen(0.4, 0.6)], [1, 1])).toEqual([1, 0]);
  expect(plottedClasses([], [3])).toEqual([3]);
});

it('takes the first of equally probable classes', () => {
  expect(topClass([0.2, 0.4, 0.4])).toBe(1);
});
