import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsFor, fixed, layerDecimals, printedAnswer } from './printed-answer.ts';
import { printedChannels, printedGroups, printedRest } from './printed-channels.ts';

/** What a reader gets who adds up printed numbers, in units of the last digit. */
const read = (text: string, decimals: number) => Math.round(Number(text.replace('−', '-')) * 10 ** decimals);
const added = (texts: readonly string[], decimals: number) =>
  texts.reduce((sum, text) => sum + read(text, decimals), 0);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const value = fc.double({ min: -100, max: 100, noNaN: true });
const values = fc.array(value, { minLength: 1, maxLength: 40 });

describe('a printed answer', () => {
  it('adds up, and its total is the network’s own value', () => {
    fc.assert(
      fc.property(values, (terms) => {
        const activation = Math.fround(sum(terms));
        const printed = printedAnswer(terms, activation);
        expect(added(printed.terms, printed.decimals)).toBe(read(printed.total, printed.decimals));
        if (printed.agrees) expect(printed.total).toBe(fixed(activation, printed.decimals));
      }),
    );
  });

  it('follows the network’s value over a rounding edge', () => {
    const printed = printedAnswer([0.12345, 0.1], 0.22344999, { decimals: 4 });
    expect(printed.total).toBe('0.2234');
    expect(printed.terms).toEqual(['0.1234', '0.1000']);
    expect(printed.agrees).toBe(true);
  });

  it('keeps its own total and says so where the network computed too coarsely', () => {
    const printed = printedAnswer([1, 2], 3.02, { decimals: 2 });
    expect(printed).toMatchObject({ total: '3.00', terms: ['1.00', '2.00'], agrees: false });
  });
});

describe('printed channels', () => {
  it('add up with the bias to the total, and to their own total without it', () => {
    fc.assert(
      fc.property(values, fc.option(value, { nil: undefined }), (channels, bias) => {
        const activation = sum(channels) + (bias ?? 0);
        const {
          answer,
          channelsTotal,
          bias: printedBias,
        } = printedChannels({
          channels,
          bias,
          activation,
          decimals: 3,
        });
        const { decimals } = answer;
        const all = [channelsTotal, ...(printedBias === undefined ? [] : [printedBias])];
        expect(added(all, decimals)).toBe(read(answer.total, decimals));
        expect(added(answer.terms.slice(0, channels.length), decimals)).toBe(read(channelsTotal, decimals));
      }),
    );
  });
});

describe('printed groups', () => {
  it('add up to their sums; shown terms, the rest and the bias add up to the total', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), value, (groups, bias) => {
        const printed = printedGroups(groups, {
          bias,
          activation: sum(groups.flat()) + bias,
          decimals: 3,
        });
        const { answer } = printed.sum;
        printed.groups.forEach((group, index) => {
          expect(added(group.terms, answer.decimals)).toBe(read(answer.terms[index] ?? '', answer.decimals));
        });
        const shown = printed.groups.flatMap(({ units }) => units.slice(0, 2));
        const rest = printedRest(printed.sum, shown);
        const total = sum(shown) + added([rest, printed.sum.bias ?? ''], answer.decimals);
        expect(total).toBe(read(answer.total, answer.decimals));
      }),
    );
  });
});

describe('decimals', () => {
  it('of a layer show four digits of a value of typical size', () => {
    const shape = { height: 1, width: 2, channels: 2 };
    expect(layerDecimals({ shape, values: Float32Array.from([3, -4, 0, 0]) })).toBe(3);
    expect(layerDecimals({ shape, values: Float32Array.from([300, -400, 0, 0]) })).toBe(1);
    expect(layerDecimals({ shape, values: new Float32Array(4) })).toBe(3);
  });

  it('show three digits of the largest value', () => {
    expect(decimalsFor([0.012, -0.5])).toBe(3);
    expect(decimalsFor([12.3, 4])).toBe(1);
    expect(decimalsFor([1234])).toBe(0);
    expect(decimalsFor([0, 0])).toBe(2);
    expect(decimalsFor([1e-9])).toBe(6);
  });

  it('are printed with a true minus and without a negative zero', () => {
    expect(fixed(-1.205, 2)).toBe('−1.20');
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(fixed(2, 3)).toBe('2.000');
  });
});
