import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Addend } from '../../core/explain/arithmetic.ts';
import { printedAddends } from './printed-addends.ts';
import { fixed } from './printed-answer.ts';

const addend = (value: number, isCut = false): Addend => ({ layer: 'a', map: 0, y: 0, x: 0, value, isCut });
const units = (text: string) => Math.round(1000 * Number(text.replace('−', '-')));

it('a cut addend is printed as 0, the others add up without it', () => {
  expect(printedAddends([addend(1.2346), addend(5, true), addend(-0.2)], 1.0346, 3)).toEqual({
    terms: ['1.235', '0.000', '−0.200'],
    total: '1.035',
  });
});

it('where all are cut, nothing is left', () => {
  expect(printedAddends([addend(3, true), addend(5, true)], 0, 2)).toEqual({
    terms: ['0.00', '0.00'],
    total: '0.00',
  });
});

it('adds up as printed, to what the network put out in single precision', () => {
  const addends = fc.array(
    fc
      .tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.boolean())
      .map(([value, cut]) => addend(value, cut)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(addends, (terms) => {
      const sum = terms.reduce((total, { value, isCut }) => total + (isCut ? 0 : value), 0);
      const printed = printedAddends(terms, Math.fround(sum), 3);
      expect(printed.terms.reduce((total, term) => total + units(term), 0)).toBe(units(printed.total));
      expect(Math.abs(units(printed.total) - 1000 * sum)).toBeLessThan(1.01);
      terms.forEach(({ isCut }, index) => {
        if (isCut) expect(printed.terms[index]).toBe(fixed(0, 3));
      });
    }),
  );
});
