import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullConvolution, separableConvolution, separableShare } from './separable.ts';

test('a hand-computed one: 2 × 2 cells, 3 channels, 5 filters of 3 × 3', () => {
  const values = { size: 2, channels: 3, filters: 5, kernel: 3 };
  expect(fullConvolution(values)).toMatchObject({ macs: 4 * 5 * 27, weights: 5 * 27 });
  expect(separableConvolution(values)).toMatchObject({ macs: 4 * (27 + 15), weights: 27 + 15 });
});

test('its share of the full cost is 1/N + 1/F²', () => {
  const count = (max: number) => fc.integer({ min: 1, max });
  fc.assert(
    fc.property(
      fc.record({ size: count(64), channels: count(512), filters: count(512), kernel: count(11) }),
      (values) => {
        const share = separableConvolution(values).macs / fullConvolution(values).macs;
        expect(share).toBeCloseTo(separableShare(values), 10);
      },
    ),
  );
});
