import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUnits, printedParts, printedSum } from './printed-sum.ts';
import { roundToSum } from './rounding.ts';
import { sumExactly } from './sum.ts';

const terms = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });
const decimals = fc.integer({ min: 0, max: 5 });

/** Reads a printed number as whole units of its last digit, as a person adding up on paper would. */
const unitsIn = (text: string) => BigInt(text.replace('−', '-').replace('.', ''));

function expectWithinOneUnit(units: readonly number[], values: readonly number[], places: number) {
  const distances = units.map((unit, i) => Math.abs(unit - (values[i] as number) * 10 ** places));
  expect(Math.max(...distances)).toBeLessThan(1 + 1e-6);
}

describe('roundToSum', () => {
  it('rounds three thirds so that they add up to one', () => {
    const third = 1 / 3;
    expect(roundToSum([third, third, third], 2)).toEqual({
      decimals: 2,
      units: [34, 33, 33],
      totalUnits: 100,
    });
  });

  it('leaves terms alone that are exact', () => {
    expect(roundToSum([0.29, 0.57, -0.07], 2).units).toEqual([29, 57, -7]);
  });

  it('adds up exactly, each term within one unit of its true value', () => {
    fc.assert(
      fc.property(terms, decimals, (values, places) => {
        const { units, totalUnits } = roundToSum(values, places);
        expect(units.reduce((sum, u) => sum + u, 0)).toBe(totalUnits);
        expect(Math.abs(totalUnits - sumExactly(values) * 10 ** places)).toBeLessThanOrEqual(0.5 + 1e-6);
        expectWithinOneUnit(units, values, places);
      }),
    );
  });

  it('splits a printed term into parts that add up to it, each within one unit', () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 8 }), decimals, (groups, places) => {
        const whole = roundToSum(groups.map(sumExactly), places);
        for (const [index, group] of groups.entries()) {
          const parts = printedParts(group, whole, index);
          expect(parts.units.reduce((sum, u) => sum + u, 0)).toBe(whole.units[index]);
          expectWithinOneUnit(parts.units, group, places);
        }
      }),
    );
  });

  it('refuses a total that the terms do not have, and numbers it cannot hold', () => {
    expect(() => roundToSum([1, 2], 0, 5)).toThrow('add up to 3');
    expect(() => roundToSum([Number.NaN], 2)).toThrow(RangeError);
    expect(() => roundToSum([1e15], 5)).toThrow(RangeError);
  });
});

describe('printedSum', () => {
  it('prints numbers that add up on paper', () => {
    fc.assert(
      fc.property(terms, (values) => {
        const printed = printedSum(values);
        const total = printed.terms.reduce((sum, text) => sum + unitsIn(text), 0n);
        expect(total).toBe(unitsIn(printed.total));
      }),
    );
  });

  it('chooses decimals from the sizes of the numbers', () => {
    expect(printedSum([123.456, 1.2]).decimals).toBe(0);
    expect(printedSum([0.31, -1.244]).terms).toEqual(['0.310', '−1.244']);
    expect(printedSum([0.31, -1.244]).total).toBe('−0.934');
    expect(printedSum([5, -5 + 1e-9]).decimals).toBe(4);
    expect(printedSum([0, 0]).total).toBe('0.00');
    expect(printedSum([1e-9]).decimals).toBe(6);
    expect(printedSum([1 / 3], { decimals: 1 }).total).toBe('0.3');
  });

  it('never prints a negative zero', () => {
    expect(printedSum([-0.0001, 0.0001], { decimals: 2 }).terms).toEqual(['0.00', '0.00']);
    expect(printedSum([-0], { decimals: 1 }).total).toBe('0.0');
  });
});

describe('formatUnits', () => {
  it('puts the point where it belongs', () => {
    expect(formatUnits(-1205, 3)).toBe('−1.205');
    expect(formatUnits(7, 2)).toBe('0.07');
    expect(formatUnits(42, 0)).toBe('42');
  });
});

describe('sumExactly', () => {
  it('keeps small terms beside large ones that cancel', () => {
    expect(sumExactly([1, 1e100, 1, -1e100])).toBe(2);
  });
});
