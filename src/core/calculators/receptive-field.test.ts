import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StackedWindow } from './field.ts';
import {
  cellsSeen,
  describeStack,
  fieldOf,
  fieldSteps,
  receptiveFieldCalculator,
  singleLayerWeights,
  stackWeights,
} from './receptive-field.ts';

const of3x3 = (layers: number): readonly StackedWindow[] =>
  Array.from({ length: layers }, () => ({ kernel: 3, stride: 1, dilation: 1 }));

const anyStack = fc.array(
  fc.record({
    kernel: fc.integer({ min: 1, max: 7 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test.each([
  [2, 5],
  [3, 7],
  [5, 11],
])('%i layers of 3 × 3 see %i × %i pixels', (layers, side) => {
  expect(fieldOf(of3x3(layers))).toBe(side);
});

test('AlexNet up to its second pool sees 67 pixels', () => {
  expect(fieldOf(receptiveFieldCalculator.examples['alexnet-start'].stack)).toBe(67);
});

test('the field is that of the network’s description, and the cells that one cell needs are as many', () => {
  fc.assert(
    fc.property(anyStack, (stack) => {
      const described = describeStack(stack, 1).layers.at(-1)?.receptiveField.size.width;
      expect(fieldOf(stack)).toBe(described);
      expect(cellsSeen(stack)[0]).toBe(described);
    }),
  );
});

test('each step is size + (kernel − 1) · dilation · jump', () => {
  fc.assert(
    fc.property(anyStack, (stack) => {
      for (const { window, sizeBefore, jumpBefore, size, jump } of fieldSteps(stack)) {
        expect(size).toBe(sizeBefore + (window.kernel - 1) * window.dilation * jumpBefore);
        expect(jump).toBe(jumpBefore * window.stride);
      }
    }),
  );
});

test('three 3 × 3 layers have 27 C² weights, one 7 × 7 has 49 C², for the same field', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 512 }), (channels) => {
      const values = { stack: of3x3(3), channels };
      expect(stackWeights(values)).toBe(27 * channels ** 2);
      expect(singleLayerWeights(values)).toBe(49 * channels ** 2);
    }),
  );
});
