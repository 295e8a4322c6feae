import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { be16, be32, bytes, latin1, le16, le24, le32 } from './byte-writer.fixture.ts';
import { readPictureHeader } from './image-header.ts';

const png = (width: number, height: number) => new Uint8Array(PNG.sync.write(new PNG({ width, height })));

/** Length, type and data; the checksum is not looked at. */
const pngChunk = (type: string, data: readonly number[]) => [
  ...be32(data.length),
  ...latin1(type),
  ...data,
  0,
  0,
  0,
  0,
];
const pngHeader = (width: number, height: number) => [
  ...latin1('\x89PNG\r\n\x1a\n'),
  ...pngChunk('IHDR', [...be32(width), ...be32(height), 8, 6, 0, 0, 0]),
];

describe('PNG', () => {
  test('as an encoder writes it', () => {
    expect(readPictureHeader(png(40, 30))).toEqual({
      format: 'png',
      sizePx: { width: 40, height: 30 },
      animated: false,
      truncated: false,
    });
  });

  test('cut short anywhere', () => {
    const whole = png(40, 30);
    for (let length = 8; length < whole.length; length++)
      expect(readPictureHeader(whole.subarray(0, length))).toMatchObject({ format: 'png', truncated: true });
  });

  test('of a size that must not be decoded', () => {
    const bomb = bytes(pngHeader(20000, 20000), pngChunk('IDAT', [0]), pngChunk('IEND', []));
    expect(readPictureHeader(bomb)?.sizePx).toEqual({ width: 20000, height: 20000 });
  });

  test('animated', () => {
    const apng = bytes(pngHeader(2, 2), pngChunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]), pngChunk('IEND', []));
    expect(readPictureHeader(apng)).toMatchObject({ animated: true, truncated: false });
  });
});

describe('JPEG', () => {
  const segment = (marker: number, data: readonly number[]) => [
    0xff,
    marker,
    ...be16(data.length + 2),
    ...data,
  ];
  const frame = (marker: number, width: number, height: number) =>
    segment(marker, [8, ...be16(height), ...be16(width), 1, 1, 0x11, 0]);
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34];
  const thumbnail = segment(0xe1, [...latin1('Exif\0\0'), 0xff, 0xd8, 0xff, 0xd9]);
  const end = [0xff, 0xd9];

  test.each([0xc0, 0xc1, 0xc2])('frame marker %i', (marker) => {
    expect(readPictureHeader(bytes([0xff, 0xd8], frame(marker, 640, 480), scan, end))).toEqual({
      format: 'jpeg',
      sizePx: { width: 640, height: 480 },
      animated: false,
      truncated: false,
    });
  });

  test('Huffman tables are no frame, fill bytes are skipped', () => {
    const file = bytes(
      [0xff, 0xd8],
      segment(0xc4, [9, 9, 9, 9, 9, 9]),
      [0xff, 0xff],
      frame(0xc0, 5, 7).slice(1),
      scan,
      end,
    );
    expect(readPictureHeader(file)?.sizePx).toEqual({ width: 5, height: 7 });
  });

  test('without its end, even if a thumbnail has one', () => {
    const cut = bytes([0xff, 0xd8], thumbnail, frame(0xc0, 640, 480), scan);
    expect(readPictureHeader(cut)).toMatchObject({ truncated: true, sizePx: { width: 640, height: 480 } });
  });

  test('with something after its end is whole', () => {
    expect(readPictureHeader(bytes([0xff, 0xd8], frame(0xc0, 1, 1), scan, end, [1, 2, 3]))?.truncated).toBe(
      false,
    );
  });

  test('cut before its scan', () => {
    expect(readPictureHeader(bytes([0xff, 0xd8], thumbnail))).toMatchObject({
      format: 'jpeg',
      truncated: true,
    });
  });
});

describe('GIF', () => {
  const header = [...latin1('GIF89a'), ...le16(12), ...le16(9), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const frame = [0x2c, ...le16(0), ...le16(0), ...le16(12), ...le16(9), 0, 2, 2, 0x4c, 0x01, 0];
  const sizePx = { width: 12, height: 9 };

  test('one frame', () => {
    expect(readPictureHeader(bytes(header, control, frame, [0x3b]))).toEqual({
      format: 'gif',
      sizePx,
      animated: false,
      truncated: false,
    });
  });

  test('two frames', () => {
    expect(readPictureHeader(bytes(header, control, frame, control, frame, [0x3b]))).toMatchObject({
      animated: true,
    });
  });

  test('cut in its first frame, and after it', () => {
    expect(readPictureHeader(bytes(header, control, frame.slice(0, 13)))).toMatchObject({ truncated: true });
    expect(readPictureHeader(bytes(header, control, frame))).toMatchObject({ truncated: false });
  });
});

describe('WebP', () => {
  const riff = (chunk: readonly number[], length = chunk.length + 4) =>
    bytes(latin1('RIFF'), le32(length), latin1('WEBP'), chunk);
  const padding = new Array<number>(12).fill(0);

  test('lossy', () => {
    const chunk = [
      ...latin1('VP8 '),
      ...le32(20),
      0,
      0,
      0,
      0x9d,
      0x01,
      0x2a,
      ...le16(300),
      ...le16(200),
      ...padding,
    ];
    expect(readPictureHeader(riff(chunk))).toEqual({
      format: 'webp',
      sizePx: { width: 300, height: 200 },
      animated: false,
      truncated: false,
    });
  });

  test('lossless', () => {
    const chunk = [...latin1('VP8L'), ...le32(20), 0x2f, ...le32((300 - 1) | ((200 - 1) << 14)), ...padding];
    expect(readPictureHeader(riff(chunk))?.sizePx).toEqual({ width: 300, height: 200 });
  });

  test('extended, still and animated', () => {
    const chunk = (flags: number) => [
      ...latin1('VP8X'),
      ...le32(10),
      flags,
      0,
      0,
      0,
      ...le24(69999),
      ...le24(49),
      ...padding,
    ];
    expect(readPictureHeader(riff(chunk(0)))).toMatchObject({
      sizePx: { width: 70000, height: 50 },
      animated: false,
    });
    expect(readPictureHeader(riff(chunk(2)))?.animated).toBe(true);
  });

  test('cut short', () => {
    const chunk = [
      ...latin1('VP8 '),
      ...le32(20),
      0,
      0,
      0,
      0x9d,
      0x01,
      0x2a,
      ...le16(3),
      ...le16(2),
      ...padding,
    ];
    expect(readPictureHeader(riff(chunk, 999))?.truncated).toBe(true);
    expect(readPictureHeader(riff(chunk).subarray(0, 20))?.truncated).toBe(true);
  });
});

describe('BMP', () => {
  const bmp = (length: number, width: number, height: number) =>
    bytes(latin1('BM'), le32(length), le32(0), le32(54), le32(40), le32(width), le32(height));

  test('from bottom to top, and from top to bottom', () => {
    expect(readPictureHeader(bmp(26, 8, 6))).toEqual({
      format: 'bmp',
      sizePx: { width: 8, height: 6 },
      animated: false,
      truncated: false,
    });
    expect(readPictureHeader(bmp(26, 8, -6))?.sizePx).toEqual({ width: 8, height: 6 });
  });

  test('cut short', () => {
    expect(readPictureHeader(bmp(9999, 8, 6))?.truncated).toBe(true);
  });
});

describe('SVG', () => {
  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff<?xml version="1.0"?>\n<!-- a < b --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
    '<!DOCTYPE svg [ <!ENTITY a "b"> ]><svg width="3">',
  ])('%s', (text) => {
    expect(readPictureHeader(new TextEncoder().encode(text))).toEqual({
      format: 'svg',
      animated: false,
      truncated: false,
    });
  });
});

test.each(['', 'Hello, world', '<html><svg></svg></html>', '%PDF-1.7', '{"a":1}', '\x00\x01'])(
  '%j is no picture',
  (text) => {
    expect(readPictureHeader(Uint8Array.from(latin1(text)))).toBeUndefined();
  },
);
