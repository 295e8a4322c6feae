import { describe, expect, it } from 'vitest';
import { centreLikeDigits } from './centre-like-digits.ts';
import { type Ink, inkBounds, massCentre } from './ink.ts';

const field = { height: 28, width: 28 };

/** Full ink where the function says so. */
function inkOf(height: number, width: number, isInk: (y: number, x: number) => boolean): Ink {
  const cells = Array.from({ length: height * width }, (_, i) => isInk(Math.floor(i / width), i % width));
  return { height, width, values: Float32Array.from(cells, Number) };
}

const isIn = (value: number, from: number, length: number) => value >= from && value < from + length;

/** A seven: a bar across the top, a stem down its right end; 10 · size high, 6 · size wide. */
const seven = (top: number, left: number, size: number) => (y: number, x: number) =>
  isIn(y, top, 10 * size) &&
  isIn(x, left, 6 * size) &&
  (isIn(y, top, 2 * size) || isIn(x, left + 4 * size, 2 * size));

describe('centreLikeDigits', () => {
  it('makes a solid square 20 × 20 cells in the middle of the field, to the digit', () => {
    const square = inkOf(256, 256, (y, x) => isIn(y, 30, 40) && isIn(x, 100, 40));
    const centred = centreLikeDigits(square, field);
    // Its centre of mass is 9.5 cells in; 14 − 9.5 = 4.5 rounds to 5.
    const expected = inkOf(28, 28, (y, x) => isIn(y, 5, 20) && isIn(x, 5, 20));
    expect([...centred.values]).toEqual([...expected.values]);
  });

  it('keeps the aspect: a stem of 100 × 10 becomes 20 × 2', () => {
    const centred = centreLikeDigits(
      inkOf(256, 256, (y, x) => isIn(y, 20, 100) && isIn(x, 200, 10)),
      field,
    );
    expect(inkBounds(centred)).toEqual({ top: 5, left: 14, height: 20, width: 2 });
  });

  it.each([
    ['a seven', seven(40, 60, 16)],
    ['a ring', (y: number, x: number) => isIn(Math.hypot(y - 90, x - 140), 40, 12)],
    ['a slanted stem', (y: number, x: number) => isIn(y, 30, 170) && isIn(x + y / 4, 120, 20)],
  ])('puts the mass of %s on cell (14, 14), the longer side 20 cells', (_, isInk) => {
    const centred = centreLikeDigits(inkOf(256, 256, isInk), field);
    const centre = massCentre(centred);
    expect(Math.abs(centre.y - 14)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(centre.x - 14)).toBeLessThanOrEqual(0.5);
    const bounds = inkBounds(centred);
    expect(Math.max(bounds?.height ?? 0, bounds?.width ?? 0)).toBe(20);
  });

  it('does not mind where on the paper it stands', () => {
    const here = centreLikeDigits(inkOf(256, 256, seven(10, 20, 8)), field);
    const there = centreLikeDigits(inkOf(256, 256, seven(163, 170, 8)), field);
    expect(there).toEqual(here);
  });

  it('does not mind how large it is', () => {
    const small = centreLikeDigits(inkOf(256, 256, seven(40, 60, 8)), field);
    const large = centreLikeDigits(inkOf(256, 256, seven(3, 20, 24)), field);
    small.values.forEach((value, i) => {
      expect(large.values[i]).toBeCloseTo(value, 5);
    });
  });

  it('keeps all ink on the field, even where its mass lies at one end', () => {
    const nail = inkOf(100, 100, (y, x) => (isIn(y, 0, 6) && isIn(x, 0, 60)) || (y < 100 && x === 30));
    const bounds = inkBounds(centreLikeDigits(nail, field));
    expect(bounds).toMatchObject({ height: 20 });
  });

  it('leaves an empty field empty', () => {
    expect(
      centreLikeDigits(
        inkOf(256, 256, () => false),
        field,
      ).values.every((v) => v === 0),
    ).toBe(true);
  });

  it('fits a field of 56 × 56 in proportion', () => {
    const centred = centreLikeDigits(inkOf(100, 100, seven(20, 20, 5)), { height: 56, width: 56 });
    expect(inkBounds(centred)?.height).toBe(40);
  });
});
