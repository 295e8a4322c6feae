import { expect, it } from 'vitest';
import { textExtentPx } from './text-extent.ts';

it('goes by the letters: narrow, usual, and as wide as high', () => {
  // 2 · 250, 2 · 830 and 2 · 1000 thousandths of 10 pixels, and a pixel of room.
  expect(['il', 'mW', '加法'].map((text) => textExtentPx(text, 10))).toEqual([6, 18, 21]);
});
