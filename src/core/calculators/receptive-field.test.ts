import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StackedLayer } from './field.ts';
import {
  cellsSeen,
  describeStack,
  fieldOf,
  fieldSteps,
  receptiveFieldCalculator,
  singleLayerWeights,
  stackWeights,
} from './receptive-field.ts';

const of3x3 = (layers: number): readonly StackedLayer[] =>
  Array.from({ length: layers }, () => ({ kind: 'convolution', kernel: 3, stride: 1, dilation: 1 }));

const window = { kernel: fc.integer({ min: 1, max: 7 }), stride: fc.integer({ min: 1, max: 3 }) };
const anyLayer: fc.Arbitrary<StackedLayer> = fc.oneof(
  fc.record({
    kind: fc.constant('convolution' as const),
    ...window,
    dilation: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('pool' as const), ...window, dilation: fc.constant(1 as const) }),
);
const anyStack = fc.array(anyLayer, { minLength: 1, maxLength: 6 });

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
      for (const { layer, sizeBefore, jumpBefore, size, jump } of fieldSteps(stack)) {
        expect(size).toBe(sizeBefore + (layer.kernel - 1) * layer.dilation * jumpBefore);
        expect(jump).toBe(jumpBefore * layer.stride);
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

test('pools widen the field and weigh nothing: VGG’s first stages have 36 C² weights, AlexNet’s 146 C²', () => {
  const { examples, questions } = receptiveFieldCalculator;
  const vgg = { ...examples['vgg-start'], channels: 64 };
  expect(questions.field.answer(vgg)).toBe(14);
  expect(questions.weights.answer(vgg)).toBe(147_456);
  expect(questions.weights.mistakes['with-pools'](vgg)).toBe(163_840);
  const alexnet = { ...examples['alexnet-start'], channels: 96 };
  expect(questions.weights.answer(alexnet)).toBe((11 ** 2 + 5 ** 2) * 96 ** 2);
});

test('the weights of pools alone are not asked about', () => {
  const pools = { stack: [{ kind: 'pool', kernel: 2, stride: 2, dilation: 1 }], channels: 64 } as const;
  expect(stackWeights(pools)).toBe(0);
  expect(receptiveFieldCalculator.questions.weights.answer(pools)).toBeUndefined();
});
