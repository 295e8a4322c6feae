import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputSize } from '../layers/window.ts';
import { type AxisWindow, axisWalk, cellsTouched, placesOf } from './axis-walk.ts';
import { outputSizeCalculator, quotientOf } from './output-size.ts';
import { fitsFor } from './output-size-fits.ts';

const window = (given: Partial<AxisWindow>): AxisWindow => ({
  in: 7,
  filter: 3,
  stride: 1,
  pad: 0,
  dilation: 1,
  ...given,
});

const alexnet = (cells: number, pad = 0) => window({ in: cells, filter: 11, stride: 4, pad });

const anyWindow = fc.record({
  in: fc.integer({ min: 1, max: 64 }),
  filter: fc.integer({ min: 1, max: 9 }),
  stride: fc.integer({ min: 1, max: 6 }),
  pad: fc.integer({ min: 0, max: 5 }),
  dilation: fc.integer({ min: 1, max: 4 }),
});

describe('the size of the output', () => {
  test.each([
    [alexnet(227), 55],
    [alexnet(224, 2), 55],
    [alexnet(224), 54],
    [window({ in: 224, pad: 1 }), 224],
    [window({ dilation: 2 }), 3],
    [window({ in: 2 }), 0],
  ])('%o → %i', (given, size) => {
    expect(placesOf(given, 'floor')).toBe(size);
  });

  test('a quotient that is not whole: the lecture’s (224 − 11) / 4 + 1 = 54.25', () => {
    expect(quotientOf(alexnet(224)) + 1).toBe(54.25);
  });

  test('is the layers’ own, whatever the window', () => {
    fc.assert(
      fc.property(anyWindow, (given) => {
        const square = (side: number) => ({ height: side, width: side });
        const { pad } = given;
        const core = outputSize(
          {
            kernel: square(given.filter),
            stride: square(given.stride),
            dilation: square(given.dilation),
            padding: { top: pad, bottom: pad, left: pad, right: pad },
          },
          square(given.in),
        ).height;
        expect(outputSizeCalculator.questions.size.answer(given)).toBe(Math.max(0, core));
        expect(outputSizeCalculator.problem(given) !== undefined).toBe(core < 1);
        if (core >= 1) expect(Math.floor(quotientOf(given)) + 1).toBe(core);
      }),
    );
  });
});

describe('the walk', () => {
  test('touches every tap of a dilated window', () => {
    expect(cellsTouched(window({ stride: 2, dilation: 2 }), 1)).toEqual([2, 4, 6]);
  });

  test('leaves the remainder at the end, and cells between long strides', () => {
    const reached = (given: Partial<AxisWindow>) =>
      axisWalk(window(given))
        .isReached.map((is) => (is ? '1' : '0'))
        .join('');
    expect(reached({ in: 8, stride: 2 })).toBe('11111110');
    expect(reached({ in: 7, filter: 2, stride: 3 })).toBe('1101100');
    expect(reached({ in: 4, pad: 1, stride: 2 })).toBe('111110');
  });

  test('never leaves the padded input, and the cells left at the end are the remainder', () => {
    fc.assert(
      fc.property(anyWindow, (given) => {
        const { padded, extent, places, isReached } = axisWalk(given);
        if (places === 0) return;
        const last = cellsTouched(given, places - 1).at(-1) ?? 0;
        expect(last).toBeLessThan(padded);
        expect(padded - 1 - last).toBe((padded - extent) % given.stride);
        expect(isReached.lastIndexOf(true)).toBe(last);
      }),
    );
  });
});

describe('values that fit', () => {
  test('of the lecture’s 224: 223 or 227, 3 less or 1 more of the filter, and padding 2 to get 55', () => {
    expect(fitsFor(alexnet(224))).toEqual([
      { field: 'in', value: 223, output: 54, isWhole: true },
      { field: 'in', value: 227, output: 55, isWhole: true },
      { field: 'filter', value: 12, output: 54, isWhole: true },
      { field: 'pad', value: 2, output: 55, isWhole: false },
    ]);
  });

  test('nothing where it fits already', () => {
    expect(fitsFor(alexnet(227))).toEqual([]);
  });

  test('each gives the output it promises, without remainder if it says so', () => {
    fc.assert(
      fc.property(anyWindow, (given) => {
        for (const { field, value, output, isWhole } of fitsFor(given)) {
          const changed = { ...given, [field]: value };
          expect(placesOf(changed, 'floor')).toBe(output);
          expect(Number.isInteger(quotientOf(changed))).toBe(isWhole);
        }
      }),
    );
  });
});
