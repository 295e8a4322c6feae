import { expect, test } from 'vitest';
import type { Region } from '../../network/receptive-field.ts';
import { unchangedMaps } from './changing-maps.ts';
import { SparseDifferences } from './sparse-differences.ts';

/** Three rows of three cells with two channels, counting from 1; the middle row's last two cells are changed. */
function changedMaps() {
  const base = Float32Array.from({ length: 18 }, (_, index) => index + 1);
  const maps = unchangedMaps({ height: 3, width: 3, channels: 2 }, base);
  maps.now[9] = 12.5;
  maps.now[10] = 0;
  maps.now[11] = 12.25;
  return maps;
}

function gathered(differences: SparseDifferences, region: Region, scale: number) {
  differences.gather(changedMaps(), region, scale);
  const cells = region.height * region.width;
  const count = differences.starts[cells] ?? Number.NaN;
  return {
    values: [...differences.values.subarray(0, count)],
    offsets: [...differences.offsets.subarray(0, count)],
    starts: [...differences.starts.subarray(0, cells + 1)],
  };
}

test('differences are listed cell by cell, without those that are none', () => {
  const region = { top: 0, left: 1, height: 3, width: 2 };
  expect(gathered(new SparseDifferences(), region, 1)).toEqual({
    values: [2.5, -11, 0.25],
    offsets: [1, 2, 3],
    starts: [0, 0, 0, 1, 3, 3, 3],
  });
});

test('offsets count from the region’s first column and are scaled', () => {
  const region = { top: 1, left: 2, height: 1, width: 1 };
  const { values, offsets } = gathered(new SparseDifferences(), region, 10);
  expect([values, offsets]).toEqual([
    [-11, 0.25],
    [0, 10],
  ]);
});

test('nothing is left of what was gathered before', () => {
  const differences = new SparseDifferences();
  gathered(differences, { top: 0, left: 0, height: 3, width: 3 }, 1);
  expect(gathered(differences, { top: 2, left: 0, height: 1, width: 3 }, 1)).toEqual({
    values: [],
    offsets: [],
    starts: [0, 0, 0, 0],
  });
});
