import type { Pixels } from '../core/image/pixels.ts';

/** Between two pictures, in pixels. */
const GAP = 1;

/** Pictures of one size side by side, row by row, transparent between them. */
export function filterSheet(pictures: readonly Pixels[], columns: number): Pixels {
  const [{ width, height } = { width: 0, height: 0 }] = pictures;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = { width: columns * (width + GAP) - GAP, height: rows * (height + GAP) - GAP };
  const data = new Uint8ClampedArray(4 * sheet.width * sheet.height);
  for (const [index, picture] of pictures.entries()) {
    const left = (index % columns) * (width + GAP);
    const top = Math.floor(index / columns) * (height + GAP);
    for (let row = 0; row < height; row++) {
      const line = picture.data.subarray(4 * row * width, 4 * (row + 1) * width);
      data.set(line, 4 * ((top + row) * sheet.width + left));
    }
  }
  return { ...sheet, data };
}
