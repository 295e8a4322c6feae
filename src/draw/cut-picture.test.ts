import { expect, it } from 'vitest';
import { cutPicture } from './cut-picture.ts';

/** Three columns, two rows, each pixel with a level of its own. */
const picture = {
  width: 3,
  height: 2,
  data: Uint8ClampedArray.from([0, 1, 2, 3, 4, 5].flatMap((level) => [level, level, level, 255])),
};

it('cuts a rectangle out', () => {
  const { width, height, data } = cutPicture(picture, { top: 0, left: 1, height: 2, width: 2 });
  expect([width, height]).toEqual([2, 2]);
  expect([...data].filter((_, at) => at % 4 === 0)).toEqual([1, 2, 4, 5]);
});

it('refuses what does not lie on the picture', () => {
  expect(() => cutPicture(picture, { top: 0, left: 2, height: 1, width: 2 })).toThrow(RangeError);
  expect(() => cutPicture(picture, { top: 0, left: 0, height: 0, width: 2 })).toThrow(RangeError);
});
