import { constants } from 'node:zlib';
import { PNG } from 'pngjs';

export const RGB = 2;
export const GREY = 0;

/** RGBA bytes as a PNG of colour type RGB or GREY, 8 bits, without metadata. */
export function pngBytes(rgba, widthPx, colorType) {
  const png = new PNG({ width: widthPx, height: rgba.length / 4 / widthPx });
  rgba.copy(png.data);
  return PNG.sync.write(png, {
    colorType,
    inputColorType: 6,
    bitDepth: 8,
    deflateLevel: 9,
    deflateStrategy: constants.Z_FILTERED,
    filterType: -1,
  });
}

/** Square pictures of RGBA bytes in rows of `columns`, as one; what is left of the last row is black. */
export function tiled(pictures, sidePx, columns) {
  const rows = Math.ceil(pictures.length / columns);
  const sheet = Buffer.alloc(columns * rows * sidePx * sidePx * 4);
  const rowBytes = sidePx * 4;
  for (const [i, picture] of pictures.entries()) {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    for (let y = 0; y < sidePx; y++) {
      const at = ((row * sidePx + y) * columns + column) * rowBytes;
      picture.copy(sheet, at, y * rowBytes, (y + 1) * rowBytes);
    }
  }
  return sheet;
}
