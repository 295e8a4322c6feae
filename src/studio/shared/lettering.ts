import { type BufferGeometry, PlaneGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

/** Capitals on a grid of five by seven, a row of bits each from the top. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [15, 16, 16, 16, 16, 16, 15],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  L: [16, 16, 16, 16, 16, 16, 31],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [30, 1, 1, 14, 16, 16, 31],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '7': [31, 1, 2, 4, 4, 4, 4],
};

/**
 * Text as flat squares in the xy plane, centred on the origin, facing +z.
 * @throws RangeError if a character has no glyph
 */
export function lettering(text: string, height: number): BufferGeometry {
  const dot = height / 7;
  const left = (-(text.length * 6 - 1) / 2) * dot;
  const squares: BufferGeometry[] = [];
  for (const [i, character] of [...text].entries()) {
    if (character === ' ') continue;
    const rows = GLYPHS[character];
    if (rows === undefined) throw new RangeError(`lettering has no glyph for "${character}" in "${text}"`);
    for (const [row, bits] of rows.entries()) {
      for (let column = 0; column < 5; column++) {
        if (!((bits >> (4 - column)) & 1)) continue;
        const square = new PlaneGeometry(dot * 1.02, dot * 1.02);
        square.translate(left + (i * 6 + column + 0.5) * dot, (3 - row) * dot, 0);
        squares.push(square);
      }
    }
  }
  return mergeGeometries(squares);
}
