import { describe, expect, it } from 'vitest';
import type { Weight } from '../core/network/network.ts';
import { weightScale } from './colour.ts';
import { filterExtent, paintColourFilter, paintKernel, pictureScale } from './paint-filter.ts';

/** [2, 1, 3, 2]: weight = 10 · (3 · row + channel) + filter. */
const KERNEL: Weight = {
  shape: [2, 1, 3, 2],
  values: Float32Array.from({ length: 12 }, (_, index) => 10 * Math.floor(index / 2) + (index % 2)),
};

describe('a kernel', () => {
  it('is scaled to 0–255 from its smallest to its largest weight', () => {
    const picture = paintKernel(KERNEL, 1, 1, pictureScale({ min: 11, max: 41 }));
    expect([picture.height, picture.width]).toEqual([2, 1]);
    expect([...picture.data]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
    const withinFilter = paintKernel(KERNEL, 2, 1, pictureScale(filterExtent(KERNEL, 1)));
    expect([withinFilter.data[0], withinFilter.data[4]]).toEqual([102, 255]);
  });

  it('has its zeros in the middle colour on the scale of weights', () => {
    const kernel: Weight = { shape: [1, 2, 1, 1], values: Float32Array.from([0, -3]) };
    expect([...paintKernel(kernel, 0, 0, weightScale({ min: -3, max: 3 })).data.slice(0, 3)]).toEqual([
      247, 247, 247,
    ]);
  });

  it('must exist', () => {
    expect(() => paintKernel(KERNEL, 3, 0, weightScale({ min: -1, max: 1 }))).toThrow(
      '3 inputs and 2 filters has no slice 3, 0',
    );
    expect(() =>
      paintKernel({ shape: [3, 4], values: new Float32Array(12) }, 0, 0, weightScale({ min: 0, max: 1 })),
    ).toThrow('4 axes, not 2');
  });
});

describe('a filter in colour', () => {
  it('keeps the proportions between its channels', () => {
    expect(filterExtent(KERNEL, 1)).toEqual({ min: 1, max: 51 });
    expect([...paintColourFilter(KERNEL, 1).data]).toEqual([0, 51, 102, 255, 153, 204, 255, 255]);
  });

  it('can share its range with others', () => {
    expect([...paintColourFilter(KERNEL, 0, { min: 0, max: 255 }).data]).toEqual([
      0, 10, 20, 255, 30, 40, 50, 255,
    ]);
  });

  it('reads three channels', () => {
    const grey: Weight = { shape: [1, 1, 1, 1], values: Float32Array.from([1]) };
    expect(() => paintColourFilter(grey, 0)).toThrow('3 channels, not 1');
  });
});
