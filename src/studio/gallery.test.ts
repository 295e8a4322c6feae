import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { GALLERY } from './gallery.ts';
import { findRecipe } from './registry.ts';

interface IndexEntry {
  readonly id: string;
  readonly classId: string;
  readonly class: string;
  readonly n: number;
  readonly seed: number;
  readonly wrongFor?: readonly string[];
  readonly files: { readonly show: string; readonly input: string; readonly mask: string };
}

const folder = new URL('../../public/samples/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const index: readonly IndexEntry[] = JSON.parse(read('index.json').toString());

describe('public/samples/index.json', () => {
  it('lists the gallery, in its order, with the names of the classes', () => {
    const listed = index.map(({ files: _, wrongFor: __, ...entry }) => entry);
    const expected = GALLERY.map((entry) => ({
      id: `${entry.classId}-${entry.n}`,
      class: findRecipe(entry.classId).name,
      ...entry,
    }));
    expect(listed).toEqual(expected);
  });

  it('numbers the pictures of each class from 1 without a gap', () => {
    for (const classId of new Set(GALLERY.map((entry) => entry.classId))) {
      const numbers = GALLERY.filter((entry) => entry.classId === classId).map((entry) => entry.n);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });
});

describe.each(index.map((entry) => [entry.id, entry] as const))('%s', (_, { files }) => {
  it('has a network input of 64 by 64 opaque RGB pixels that are not all alike', () => {
    const file = read(files.input);
    const png = PNG.sync.read(file);
    expect([png.width, png.height]).toEqual([64, 64]);
    expect(file[COLOUR_TYPE_AT]).toBe(RGB);
    expect(new Set(png.data).size).toBeGreaterThan(60);
    expect(file.length).toBeLessThan(10_000);
  });

  it('has a mask of 64 by 64 grey pixels with object and background', () => {
    const file = read(files.mask);
    const png = PNG.sync.read(file);
    expect([png.width, png.height]).toEqual([64, 64]);
    expect(file[COLOUR_TYPE_AT]).toBe(GREY);
    const cover = png.data.reduce((sum, value, i) => (i % 4 === 0 ? sum + value / 255 : sum), 0) / 4096;
    expect(cover).toBeGreaterThan(0.03);
    expect(cover).toBeLessThan(0.9);
  });

  it('has a picture to show of 256 by 256 pixels', () => {
    expect(webpSize(read(files.show))).toEqual([256, 256]);
  });
});

/** Offset of the colour type in a PNG's header. */
const COLOUR_TYPE_AT = 25;
const GREY = 0;
const RGB = 2;

/** Width and height from a lossy WebP's frame header. */
function webpSize(file: Buffer): [number, number] {
  const at = file.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  return [file.readUInt16LE(at + 3) & 0x3fff, file.readUInt16LE(at + 5) & 0x3fff];
}
