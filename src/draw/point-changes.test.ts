import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentTexts, pointChangeTexts } from './format.ts';

const shares = (weights: readonly number[]) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};
const tenths = (text: string) => Math.round(10 * Number.parseFloat(text.replace('−', '-')));

it('changes are signed, and 0.0 where nothing changes', () => {
  expect(pointChangeTexts([0.5, 0.3, 0.2], [0.623, 0.177, 0.2])).toEqual(['−12.3', '+12.3', '0.0']);
});

it('what is printed now is what was printed before plus the printed change', () => {
  const pairs = fc.integer({ min: 1, max: 12 }).chain((length) => {
    const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), {
      minLength: length,
      maxLength: length,
    });
    return fc.tuple(weights.map(shares), weights.map(shares));
  });
  fc.assert(
    fc.property(pairs, ([now, before]) => {
      const [printedNow, printedBefore] = [percentTexts(now), percentTexts(before)];
      pointChangeTexts(now, before).forEach((change, index) => {
        expect(tenths(printedNow[index] ?? '')).toBe(tenths(printedBefore[index] ?? '') + tenths(change));
      });
    }),
  );
});
