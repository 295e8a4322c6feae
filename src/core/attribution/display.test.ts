import { describe, expect, it } from 'vitest';
import { type AttributionPlane, collapse, displayLimit, stretchOver } from './display.ts';
import type { AttributionMap } from './method.ts';

const map: AttributionMap = {
  shape: { height: 1, width: 2, channels: 3 },
  values: Float32Array.of(1, -4, 2, 0, 0.5, -1),
  sign: 'signed',
  space: 'picture',
};

const plane = (values: readonly number[], sign: AttributionPlane['sign'] = 'signed'): AttributionPlane => ({
  height: 1,
  width: values.length,
  values: Float32Array.from(values),
  sign,
});

describe('collapse', () => {
  it.each([
    ['max-abs', [4, 1], 'non-negative'],
    ['sum-abs', [7, 1.5], 'non-negative'],
    ['sum', [-1, -0.5], 'signed'],
  ] as const)('by %s', (how, values, sign) => {
    expect(collapse(map, how)).toEqual({ height: 1, width: 2, values: Float32Array.from(values), sign });
  });
});

describe('displayLimit', () => {
  it('is the 99th percentile of the absolute values', () => {
    const values = Float32Array.from({ length: 101 }, (_, i) => (i % 2 === 0 ? i : -i));
    expect(displayLimit(values)).toBe(99);
  });

  it('is the maximum where less than one value in a hundred is not zero', () => {
    const values = new Float32Array(1000);
    values[7] = -3;
    expect(displayLimit(values)).toBe(3);
  });

  it('is 0 for a map of zeros', () => {
    expect(displayLimit(new Float32Array(10))).toBe(0);
  });
});

describe('stretchOver', () => {
  it('interpolates between the centres of the cells', () => {
    const stretched = stretchOver(plane([0, 4]), { height: 2, width: 4 });
    expect([...stretched.values]).toEqual([0, 1, 3, 4, 0, 1, 3, 4]);
    expect(stretched.sign).toBe('signed');
  });
});
