import { startsWith, viewOf } from './byte-view.ts';
import type { PictureHeader } from './image-header.ts';

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** How far the boxes that describe the picture are looked for; they stand before its data. */
const headBytes = 65536;

/**
 * AVIF and HEIC: boxes of length and type; `ftyp` first, with the brands
 * (ISO/IEC 14496-12, §4). Sizes stand in `ispe` boxes, of the picture and of
 * the tiles it is made of, so the largest is the picture's.
 */
export function readIsoMediaHeader(bytes: Uint8Array): PictureHeader | undefined {
  const brands = readBrands(bytes);
  const format = brands.some((brand) => brand === 'avif' || brand === 'avis')
    ? 'avif'
    : brands.some((brand) => heicBrands.has(brand))
      ? 'heic'
      : undefined;
  if (!format) return undefined;
  const sizePx = largestSize(bytes);
  const animated = brands[0] === 'avis';
  return { format, animated, truncated: isTruncated(bytes), ...(sizePx && { sizePx }) };
}

/** The major brand, then the compatible ones. */
function readBrands(bytes: Uint8Array): string[] {
  const end = Math.min(viewOf(bytes).getUint32(0), bytes.length);
  const brandAt = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  const brands = [brandAt(8)];
  for (let offset = 16; offset + 4 <= end; offset += 4) brands.push(brandAt(offset));
  return brands;
}

function largestSize(bytes: Uint8Array): PictureHeader['sizePx'] {
  const view = viewOf(bytes);
  let largest: { width: number; height: number } | undefined;
  const end = Math.min(bytes.length, headBytes) - 16;
  for (let offset = 0; offset <= end; offset++) {
    if (!startsWith(bytes, offset, 'ispe')) continue;
    const size = { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Walks the boxes at the top; the last one may be open-ended (length 0). */
function isTruncated(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let offset = 0;
  while (offset + 8 <= bytes.length) {
    const length32 = view.getUint32(offset);
    if (length32 === 0) return false;
    if (length32 === 1 && offset + 16 > bytes.length) return true;
    const length = length32 === 1 ? Number(view.getBigUint64(offset + 8)) : length32;
    if (length < 8) return true;
    offset += length;
  }
  return offset !== bytes.length;
}
