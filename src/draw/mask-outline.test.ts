import { expect, it } from 'vitest';
import { maskOutline } from './mask-outline.ts';

const outline = (rows: readonly string[]) =>
  maskOutline(
    Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 255 : mark === '+' ? 100 : 0)),
    {
      height: rows.length,
      width: rows[0]?.length ?? 0,
    },
  );

it('goes around the object along the edges of its pixels', () => {
  expect(outline(['....', '.##.', '....'])).toBe('M1,1H3M1,2H3M1,1V2M3,1V2');
});

it('is open where the frame cuts the object off, and leaves out what is covered by less than half', () => {
  expect(outline(['##+', '##.'])).toBe('M2,0V2');
});

it('goes around holes, too, and is empty for nothing and for all', () => {
  expect(outline(['###', '#.#', '###'])).toBe('M1,1H2M1,2H2M1,1V2M2,1V2');
  expect(outline(['...', '...'])).toBe('');
  expect(outline(['###'])).toBe('');
});
