import type { Pixels } from './pixels.ts';

/** How a camera was held, as EXIF counts it: from 1 (upright) to 8; 2, 4, 5 and 7 are mirrored. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Whether a number read from a file is an orientation. */
export function isExifOrientation(value: unknown): value is ExifOrientation {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 8;
}

/** The stored place (column, row) that is seen at (x, y), for a stored picture whose last column and row are given. */
type Source = (x: number, y: number, last: { column: number; row: number }) => readonly [number, number];

const sources: Record<ExifOrientation, Source> = {
  1: (x, y) => [x, y],
  2: (x, y, last) => [last.column - x, y],
  3: (x, y, last) => [last.column - x, last.row - y],
  4: (x, y, last) => [x, last.row - y],
  5: (x, y) => [y, x],
  6: (x, y, last) => [y, last.row - x],
  7: (x, y, last) => [last.column - y, last.row - x],
  8: (x, y, last) => [last.column - y, x],
};

/** The picture as it was seen, from how it was stored; EXIF 2.3, tag 0x0112. */
export function upright(stored: Pixels, orientation: ExifOrientation): Pixels {
  if (orientation === 1) return stored;
  const turned = orientation >= 5;
  const width = turned ? stored.height : stored.width;
  const height = turned ? stored.width : stored.height;
  const last = { column: stored.width - 1, row: stored.height - 1 };
  const data = new Uint8ClampedArray(stored.data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = sources[orientation](x, y, last);
      const from = (row * stored.width + column) * 4;
      const to = (y * width + x) * 4;
      for (let c = 0; c < 4; c++) data[to + c] = stored.data[from + c] as number;
    }
  return { width, height, data };
}
