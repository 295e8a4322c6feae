import { describe, expect, it } from 'vitest';
import { picture, type Rgba } from '../../dev/fixtures/test-pictures.ts';
import type { Network } from '../network/network.ts';
import { fitToNetwork } from './fit.ts';
import { inkBounds, massCentre } from './ink.ts';
import type { Pixels } from './pixels.ts';
import { preparePicture, sideToGrab } from './prepare-picture.ts';

const network = (classes: readonly string[], channels: number): Network => ({
  id: 'mine',
  name: 'Mine',
  classes,
  normalisation: { range: [0, 1], mean: [], std: [] },
  layers: [{ id: 'in', kind: 'input', inputs: [], shape: { height: 28, width: 28, channels } }],
  output: 'in',
});
const reader = network(['0', '1'], 1);
const grey = (level: number): Rgba => [level, level, level, 255];

/** A dark stem on light paper, towards the lower right. */
const page = (width: number, height: number) =>
  picture(width, height, (x, y) => grey(x >= 70 && x < 78 && y >= 40 && y < 100 ? 30 : 230));

const inkOf = ({ width, height, data }: Pixels) => ({
  width,
  height,
  values: Float32Array.from({ length: width * height }, (_, i) => (data[i * 4] as number) / 255),
});

describe('preparePicture', () => {
  it('turns dark writing on light paper to light on black, 20 cells high, its mass in the middle', () => {
    const ink = inkOf(preparePicture(page(120, 120), reader));
    expect(inkBounds(ink)).toMatchObject({ top: 5, height: 20 });
    expect(Math.abs(massCentre(ink).x - 14)).toBeLessThanOrEqual(0.5);
    expect(ink.values[14 * 28 + 14]).toBe(1);
    expect(ink.values[0]).toBe(0);
  });

  it('finds the same in a picture of twice the size, within its square', () => {
    const small = page(120, 120);
    const large = picture(300, 240, (x, y) => {
      const inside = x >= 30 && x < 270;
      return inside
        ? grey(small.data[(Math.floor(y / 2) * 120 + Math.floor((x - 30) / 2)) * 4] ?? 0)
        : grey(0);
    });
    const expected = preparePicture(small, reader);
    expect(preparePicture(large, reader, { left: 30, top: 0, side: 240 })).toEqual(expected);
  });

  it('leaves alone what is prepared: of the right size, light on black', () => {
    const digit = picture(28, 28, (x, y) => grey(x >= 3 && x < 5 && y >= 0 && y < 12 ? 200 : 0));
    expect(preparePicture(digit, reader)).toEqual(digit);
  });

  it('fits pictures to networks that read no digits, as they are', () => {
    for (const other of [network(['pizza', 'orange'], 3), network(['class 1', 'class 2'], 1)])
      expect(preparePicture(page(120, 120), other)).toEqual(fitToNetwork(page(120, 120), other));
  });

  it('is black where there is no writing', () => {
    const blank = preparePicture(
      picture(60, 60, () => grey(240)),
      reader,
    );
    expect(Math.max(...inkOf(blank).values)).toBe(0);
  });

  it('wants frames large enough to find lines in', () => {
    expect(sideToGrab(reader)).toBe(256);
    expect(sideToGrab(network(['pizza'], 3))).toBe(28);
  });
});
