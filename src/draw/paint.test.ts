import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../core/image/pixels.ts';
import { type FeatureMaps, mapOf } from '../core/run/feature-maps.ts';
import { activationScale, colourScale, rgbaOf } from './colour.ts';
import { paintFeatureMap, paintMap, paintSheet, placeInSheet } from './paint.ts';

const SCALE = activationScale({ min: -2, max: 2 }, 'signed');

function pixelAt({ data, width }: Pixels, y: number, x: number): readonly number[] {
  return [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
}

/** Value = 100 · y + 10 · x + map, so that every one says where it belongs. */
function numberedMaps(height: number, width: number, channels: number): FeatureMaps {
  const values = Float32Array.from({ length: height * width * channels }, (_, index) => {
    const cell = Math.floor(index / channels);
    return 100 * Math.floor(cell / width) + 10 * (cell % width) + (index % channels);
  });
  return { shape: { height, width, channels }, values };
}

describe('painting a map', () => {
  it('gives every cell the colour of its value', () => {
    const picture = paintMap([-2, -1, 0, 1, 2, Number.NaN], { height: 2, width: 3 }, SCALE);
    expect([picture.width, picture.height]).toEqual([3, 2]);
    expect(pixelAt(picture, 0, 0)).toEqual(rgbaOf(SCALE, -2));
    expect(pixelAt(picture, 0, 2)).toEqual([247, 247, 247, 255]);
    expect(pixelAt(picture, 1, 1)).toEqual(rgbaOf(SCALE, 2));
    expect(pixelAt(picture, 1, 2)).toEqual([0, 0, 0, 0]);
  });

  it('paints what the scale itself says, for any value', () => {
    const anyValue = fc.float({ noDefaultInfinity: false });
    fc.assert(
      fc.property(
        fc.array(anyValue, { minLength: 1, maxLength: 20 }),
        fc.float({ min: 0, max: 1000, noNaN: true }),
        (values, reach) => {
          const scale = activationScale({ min: -reach, max: reach }, 'signed');
          const picture = paintMap(values, { height: 1, width: values.length }, scale);
          values.forEach((value, x) => {
            if (reach > 0 || Number.isFinite(value))
              expect(pixelAt(picture, 0, x)).toEqual(rgbaOf(scale, value));
          });
        },
      ),
    );
  });

  it('refuses values that do not fit the size', () => {
    expect(() => paintMap([1, 2, 3], { height: 2, width: 2 }, SCALE)).toThrow('need 4 values; 3 came');
  });
});

describe('painting one map of a layer', () => {
  it('equals painting the map copied out', () => {
    const maps = numberedMaps(3, 4, 5);
    const scale = colourScale('magnitude', { min: 0, max: 300 });
    for (let map = 0; map < 5; map++)
      expect(paintFeatureMap(maps, map, scale)).toEqual(paintMap(mapOf(maps, map), maps.shape, scale));
  });

  it('refuses a map that is not there', () => {
    expect(() => paintFeatureMap(numberedMaps(1, 1, 2), 2, SCALE)).toThrow('none of index 2');
  });
});

describe('painting a sheet', () => {
  const maps = numberedMaps(2, 3, 5);
  const scaleOf = (map: number) => colourScale('magnitude', { min: 0, max: 200 + map });
  const sheet = paintSheet(maps, scaleOf, 2);

  it('puts map after map from left to right, then down', () => {
    expect([sheet.pixels.width, sheet.pixels.height]).toEqual([6, 6]);
    for (let map = 0; map < 5; map++) {
      const single = paintFeatureMap(maps, map, scaleOf(map));
      const { x: left, y: top } = placeInSheet(map, 2, maps.shape);
      for (let y = 0; y < 2; y++)
        for (let x = 0; x < 3; x++)
          expect(pixelAt(sheet.pixels, top + y, left + x)).toEqual(pixelAt(single, y, x));
    }
  });

  it('leaves the place after the last map transparent', () => {
    expect(pixelAt(sheet.pixels, 4, 3)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(sheet.pixels, 5, 5)).toEqual([0, 0, 0, 0]);
  });

  it('refuses to have no column', () => {
    expect(() => paintSheet(maps, scaleOf, 0)).toThrow('0 columns');
  });
});
