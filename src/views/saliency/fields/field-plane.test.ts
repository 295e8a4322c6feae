import { expect, it } from 'vitest';
import { fieldPlane } from './field-plane.ts';

/** A picture of 32 × 32 of which a cell sees 10 × 10, with values from 1 to 100. */
function field(left: number) {
  const values = new Float32Array(32 * 32);
  for (let i = 0; i < 100; i++) {
    const x = left + (i % 10);
    if (x >= 0) values[(4 + Math.floor(i / 10)) * 32 + x] = i + 1;
  }
  return { values, size: { height: 32, width: 32 }, window: { top: 4, left, height: 10, width: 10 } };
}

it('full colour begins with the top 1 % of the window, not of the picture', () => {
  const { limit, largest, scale, plane } = fieldPlane(field(6));
  expect(limit).toBeCloseTo(99.01, 2);
  expect(largest).toBe(100);
  expect(scale.domain).toEqual([0, limit]);
  expect(plane.values).toHaveLength(32 * 32);
});

it('of a window that hangs over the edge only what lies on the picture counts', () => {
  const { limit, largest } = fieldPlane(field(-9));
  // The last column alone: 10, 20, … 100.
  expect(largest).toBe(100);
  expect(limit).toBeCloseTo(99.1, 1);
});

it('of a cell that is switched off nothing has a colour', () => {
  const { limit, largest } = fieldPlane({ ...field(6), values: new Float32Array(32 * 32) });
  expect([limit, largest]).toEqual([0, 0]);
});

it('of a cell that sees padding alone nothing has a colour', () => {
  const { limit, largest, plane } = fieldPlane(field(-10));
  expect([limit, largest]).toEqual([0, 0]);
  expect(plane.values).toHaveLength(32 * 32);
});
