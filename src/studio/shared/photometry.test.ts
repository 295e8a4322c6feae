import { describe, expect, it } from 'vitest';
import { develop, filmGrain, halve, neutralToneMap, type Photometry, shrink } from './photometry.ts';
import { createRandom } from './random.ts';

const PLAIN: Photometry = { exposure: 1, saturation: 1, contrast: 1, haze: 0, grain: 0, vignette: 0 };
const NO_GRAIN = new Float32Array(4);

describe('neutralToneMap', () => {
  it('takes 0.04 off colours below the shoulder, the reflection of a clear coat', () => {
    for (const value of neutralToneMap(0.5, 0.4, 0.3))
      expect([0.46, 0.36, 0.26]).toContain(Math.round(value * 1e6) / 1e6);
  });

  it('never reaches past white', () => {
    expect(Math.max(...neutralToneMap(40, 30, 2))).toBeLessThanOrEqual(1);
  });
});

describe('develop', () => {
  it('encodes linear light as sRGB: 0.254 (0.214 after the offset of 0.04) is 127', () => {
    const light = new Float32Array([0.254, 0.254, 0.254, 1]);
    expect(Array.from(develop(light, 1, PLAIN, NO_GRAIN))).toEqual([127, 127, 127, 255]);
  });

  it('makes grey when the saturation is 0', () => {
    const [red, green, blue] = develop(
      new Float32Array([0.6, 0.2, 0.1, 1]),
      1,
      { ...PLAIN, saturation: 0 },
      NO_GRAIN,
    );
    expect(red).toBe(green);
    expect(green).toBe(blue);
  });
});

describe('film grain', () => {
  it('is the same for the same seed, with mean 0 and standard deviation 1', () => {
    const grain = filmGrain(createRandom(5), 64);
    expect(filmGrain(createRandom(5), 64)).toEqual(grain);
    const mean = grain.reduce((sum, x) => sum + x, 0) / grain.length;
    const variance = grain.reduce((sum, x) => sum + x * x, 0) / grain.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});

describe('halving', () => {
  it('averages two by two', () => {
    expect(Array.from(halve([1, 2, 3, 4], 2, 1))).toEqual([2.5]);
    expect(Array.from(halve([0, 10, 4, 20, 8, 30, 12, 40], 2, 2))).toEqual([6, 25]);
  });

  it('shrinks in steps without rounding between them', () => {
    const pixels = Array.from({ length: 16 }, (_, i) => (i === 0 ? 8 : 0));
    expect(Array.from(shrink(pixels, 4, 1, 1))).toEqual([0]);
    expect(Array.from(shrink(pixels, 4, 2, 1))).toEqual([2, 0, 0, 0]);
  });

  it('refuses sizes it cannot halve', () => {
    expect(() => halve([1, 2, 3], 3, 1)).toThrow(RangeError);
    expect(() => shrink([1, 2, 3, 4], 2, 64, 1)).toThrow(RangeError);
  });
});
