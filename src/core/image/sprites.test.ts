import { describe, expect, it } from 'vitest';
import type { Pixels } from './pixels.ts';
import { cutSprite, readSpriteIndex } from './sprites.ts';

/** A sheet of 4 × 2 pixels whose red channel counts from `first`. */
const sheet = (first: number): Pixels => ({
  width: 4,
  height: 2,
  data: new Uint8ClampedArray(Array.from({ length: 8 }, (_, i) => [first + i, 0, 0, 255]).flat()),
});

describe('cutting a sprite', () => {
  const sheets = { pictures: sheet(10), masks: sheet(100) };

  it('takes the same square from pictures and masks', () => {
    const { pixels, mask } = cutSprite(sheets, { seed: 1, x: 2, y: 0 }, 2);
    expect([pixels.width, pixels.height]).toEqual([2, 2]);
    expect([...pixels.data].filter((_, i) => i % 4 === 0)).toEqual([12, 13, 16, 17]);
    expect([...mask].map((share) => Math.round(share * 255))).toEqual([102, 103, 106, 107]);
  });

  it('refuses a place outside the sheet', () => {
    expect(() => cutSprite(sheets, { seed: 1, x: 3, y: 0 }, 2)).toThrow(RangeError);
  });
});

describe('the index of sprites', () => {
  const good = {
    classId: 'school-bus',
    class: 'school bus',
    files: { pictures: 'school-bus.jpg', masks: 'school-bus-masks.png' },
    sprites: [{ seed: 1001, x: 0, y: 64 }],
  };

  it('is read as it is', () => {
    expect(readSpriteIndex({ sidePx: 64, sheets: [good] })).toEqual({ sidePx: 64, sheets: [good] });
  });

  it.each([
    ['null', null, 'sidePx'],
    ['no sheets', { sidePx: 64 }, 'list of sheets'],
    [
      'a sheet without masks',
      { sidePx: 64, sheets: [good, { ...good, files: { pictures: 'a.jpg' } }] },
      'Sheet 1',
    ],
    [
      'a sprite off the pixels',
      { sidePx: 64, sheets: [{ ...good, sprites: [{ seed: 1, x: 0.5, y: 0 }] }] },
      'Sheet 0',
    ],
  ])('is refused with %s', (_, json, message) => {
    expect(() => readSpriteIndex(json)).toThrow(message);
  });
});
