import { startsWith, viewOf } from './byte-view.ts';
import { readIsoMediaHeader } from './iso-media-header.ts';

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'svg';

/** What the bytes of a picture file say before anything is decoded. */
export interface PictureHeader {
  readonly format: PictureFormat;
  /** As stored, before a turn that EXIF asks for; absent where the file does not say. */
  readonly sizePx?: { readonly width: number; readonly height: number };
  readonly animated: boolean;
  /** The file ends before the picture does. */
  readonly truncated: boolean;
}

/** @param bytes the whole file @returns undefined if it is no known kind of picture */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return readPng(bytes);
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return readJpeg(bytes);
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return readGif(bytes);
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return readWebp(bytes);
  if (startsWith(bytes, 0, 'BM') && bytes.length >= 6) return readBmp(bytes);
  if (startsWith(bytes, 4, 'ftyp')) return readIsoMediaHeader(bytes);
  if (isSvg(bytes)) return { format: 'svg', animated: false, truncated: false };
  return undefined;
}

const cutShort = (format: PictureFormat): PictureHeader => ({ format, animated: false, truncated: true });

/** Chunks of length, type, data and checksum; IHDR first, IEND last (PNG, 3rd edition, §5). */
function readPng(bytes: Uint8Array): PictureHeader {
  if (bytes.length < 24) return cutShort('png');
  const view = viewOf(bytes);
  const sizePx = { width: view.getUint32(16), height: view.getUint32(20) };
  let animated = false;
  let offset = 8;
  while (offset + 12 <= bytes.length) {
    if (startsWith(bytes, offset + 4, 'acTL')) animated = true;
    if (startsWith(bytes, offset + 4, 'IEND')) return { format: 'png', sizePx, animated, truncated: false };
    offset += 12 + view.getUint32(offset);
  }
  return { format: 'png', sizePx, animated, truncated: true };
}

const startOfScan = 0xda;

/** Markers that open a frame: C0 to CF, less DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isStartOfFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments up to the first scan; within scans 0xff 0xd9 can only be the end of the image. */
function readJpeg(bytes: Uint8Array): PictureHeader {
  const view = viewOf(bytes);
  let sizePx: PictureHeader['sizePx'];
  let offset = 2;
  while (offset + 9 <= bytes.length) {
    if (bytes[offset] !== 0xff) return cutShort('jpeg');
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset++;
      continue;
    }
    if (isStartOfFrame(marker))
      sizePx = { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    if (marker === startOfScan) {
      const truncated = !hasEndOfImage(bytes, offset);
      return { format: 'jpeg', animated: false, truncated, ...(sizePx && { sizePx }) };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
  return cutShort('jpeg');
}

function hasEndOfImage(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Whole once its first frame is; animated once a second one begins (GIF89a, §§17–27). */
function readGif(bytes: Uint8Array): PictureHeader {
  if (bytes.length < 13) return cutShort('gif');
  const view = viewOf(bytes);
  const sizePx = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let frames = 0;
  let offset = 13 + colourTableBytes(view.getUint8(10));
  while (offset < bytes.length && bytes[offset] !== 0x3b) {
    const isFrame = bytes[offset] === 0x2c;
    if (isFrame && frames === 1) return { format: 'gif', sizePx, animated: true, truncated: false };
    // A frame: descriptor, colour table and code size come before its data; an extension: its label.
    offset += isFrame ? 11 + colourTableBytes(bytes[offset + 9] ?? 0) : 2;
    while (offset < bytes.length && bytes[offset] !== 0) offset += 1 + (bytes[offset] ?? 0);
    if (isFrame && offset < bytes.length) frames++;
    offset++;
  }
  return { format: 'gif', sizePx, animated: false, truncated: frames === 0 };
}

const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** A RIFF file whose first chunk says which of three kinds it is (RFC 9649, §2). */
function readWebp(bytes: Uint8Array): PictureHeader {
  if (bytes.length < 30) return cutShort('webp');
  const view = viewOf(bytes);
  const truncated = 8 + view.getUint32(4, true) > bytes.length;
  const uint24 = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16);
  if (startsWith(bytes, 12, 'VP8X')) {
    const sizePx = { width: 1 + uint24(24), height: 1 + uint24(27) };
    return { format: 'webp', sizePx, animated: (view.getUint8(20) & 2) !== 0, truncated };
  }
  if (startsWith(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    const sizePx = { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    return { format: 'webp', sizePx, animated: false, truncated };
  }
  const sizePx = { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return { format: 'webp', sizePx, animated: false, truncated };
}

/** A negative height means rows from top to bottom. */
function readBmp(bytes: Uint8Array): PictureHeader {
  if (bytes.length < 26) return cutShort('bmp');
  const view = viewOf(bytes);
  const isOs2 = view.getUint32(14, true) === 12;
  const sizePx = isOs2
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  return { format: 'bmp', sizePx, animated: false, truncated: view.getUint32(2, true) > bytes.length };
}

/** An `<svg>` element first, but for a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>)\s*)*<svg[\s>/]/i.test(
    head,
  );
}
