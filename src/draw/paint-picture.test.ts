import { describe, expect, it } from 'vitest';
import type { Pixels } from '../core/image/pixels.ts';
import { attributionScale, rgbaOf } from './colour.ts';
import { paintOverlay } from './paint-picture.ts';

describe('a heat map over a picture', () => {
  const picture: Pixels = {
    width: 3,
    height: 1,
    data: Uint8ClampedArray.from([100, 0, 200, 255, 10, 20, 30, 255, 1, 2, 3, 255]),
  };
  const scale = attributionScale({ min: 0, max: 2 }, 'non-negative');
  const heat = [2, 0, Number.NaN];

  it('mixes both, level by level', () => {
    const [red, green, blue] = rgbaOf(scale, 2);
    const mixed = paintOverlay(picture, heat, scale, 0.25);
    const expected = [75 + red / 4, green / 4, 150 + blue / 4];
    for (const [band, level] of expected.entries()) expect(mixed.data[band]).toBeCloseTo(level, -0.31);
    expect(mixed.data[4]).toBe(Math.round(0.75 * 10 + 0.25 * (rgbaOf(scale, 0)[0] ?? 0)));
  });

  it('by strength leaves the picture as it is where nothing was found', () => {
    const mixed = paintOverlay(picture, heat, scale, 1, 'by strength');
    expect([...mixed.data.slice(0, 3)]).toEqual(rgbaOf(scale, 2).slice(0, 3));
    expect([...mixed.data.slice(4)]).toEqual([...picture.data.slice(4)]);
  });

  it('by strength treats both signs alike', () => {
    const signed = attributionScale({ min: -2, max: 2 }, 'signed');
    const mixed = paintOverlay(picture, [-2, 0, 2], signed, 1, 'by strength');
    expect([...mixed.data.slice(4, 7)]).toEqual([10, 20, 30]);
    expect([...mixed.data.slice(8, 11)]).toEqual(rgbaOf(signed, 2).slice(0, 3));
    expect(mixed.data[0]).toBeCloseTo(rgbaOf(signed, -2)[0], -0.5);
  });

  it('refuses another size, and leaves the picture alone', () => {
    const before = [...picture.data];
    expect(() => paintOverlay(picture, [1, 2], scale, 1)).toThrow('need 3 values; 2 came');
    expect([...picture.data]).toEqual(before);
  });
});
