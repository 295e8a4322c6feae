import { describe, expect, it } from 'vitest';
import type { Pixels } from '../core/image/pixels.ts';
import { attributionScale, rgbaOf } from './colour.ts';
import { paintOverlay, paintPicture } from './paint-picture.ts';

describe('painting the input', () => {
  it('takes the normalisation back, channel by channel', () => {
    const normalisation = { range: [0, 1], mean: [0.5, 0.4, 0], std: [0.5, 0.2, 1] } as const;
    const values = Float32Array.from([1, -2, 0.2, -1, 3, 1]);
    const picture = paintPicture({ shape: { height: 1, width: 2, channels: 3 }, values }, normalisation);
    expect([...picture.data]).toEqual([255, 0, 51, 255, 0, 255, 255, 255]);
  });

  it('shows one channel as grey, and a range from −1 to 1', () => {
    const normalisation = { range: [-1, 1], mean: [0], std: [1] } as const;
    const maps = { shape: { height: 1, width: 3, channels: 1 }, values: Float32Array.from([-1, 0.2, 1]) };
    expect([...paintPicture(maps, normalisation).data]).toEqual([
      0, 0, 0, 255, 153, 153, 153, 255, 255, 255, 255, 255,
    ]);
  });

  it('refuses what is no picture', () => {
    const maps = { shape: { height: 1, width: 1, channels: 2 }, values: new Float32Array(2) };
    expect(() => paintPicture(maps, { range: [0, 1], mean: [0], std: [1] })).toThrow(
      '1 or 3 channels, not 2',
    );
  });
});

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
