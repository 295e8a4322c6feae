import { expect, it } from 'vitest';
import type { Link } from './links.ts';
import { crossing, linesBefore, planOf } from './plan.ts';

/** An item's output is called as the item. */
const link = (from: string, to?: string): Link => ({ source: from, from, to });

it('counts the lines before each column: one for each output, however many read it', () => {
  const plan = planOf(
    ['a', 'b', 'c', 'd'],
    [
      { source: 'picture', from: undefined, to: 'a' },
      { source: 'picture', from: undefined, to: 'c' },
      link('a', 'b'),
      link('a', 'd'),
      link('b', 'c'),
      link('c', 'd'),
      link('d'),
    ],
  );
  // The picture; with a; with a and b; a and c.
  expect(linesBefore(plan)).toEqual([1, 2, 3, 2]);
  expect(linesBefore(plan)).toEqual([0, 1, 2, 3].map((column) => crossing(plan, column).length));
});
