import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

it('has the values of the literature', () => {
  const [low, high] = wilsonInterval(5, 10);
  expect(low).toBeCloseTo(0.2366, 4);
  expect(high).toBeCloseTo(0.7634, 4);
  // Newcombe 1998, table I.
  const [from, to] = wilsonInterval(81, 263);
  expect(from).toBeCloseTo(0.2553, 4);
  expect(to).toBeCloseTo(0.3662, 4);
});

it('stays within 0 and 1', () => {
  expect(wilsonInterval(0, 20)[0]).toBe(0);
  expect(wilsonInterval(20, 20)[1]).toBe(1);
});
