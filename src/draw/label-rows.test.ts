import { expect, test } from 'vitest';
import { labelRows } from './label-rows.ts';

const strip = { rowPx: 10, topPx: 0, bottomPx: 100 };

test('labels that do not touch stay where they want to be', () => {
  expect(labelRows([50, 20, 80], strip)).toEqual([50, 20, 80]);
});

test('labels that overlap stand one row apart, in the order of their lines', () => {
  expect(labelRows([42, 40, 41], strip)).toEqual([60, 40, 50]);
});

test('labels pushed over an edge are pushed back', () => {
  expect(labelRows([98, 97], strip)).toEqual([95, 85]);
  expect(labelRows([1, 2], strip)).toEqual([5, 15]);
});

test('a line without a label takes no room', () => {
  expect(labelRows([40, undefined, 41], strip)).toEqual([40, undefined, 50]);
});
