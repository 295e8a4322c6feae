import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe, type NetworkDescription } from '../network/describe.ts';
import type { Calculator } from './calculator.ts';
import type { StackedConvolution, StackedLayer, StackedPool, ValuesOf } from './field.ts';
import { square } from './one-layer.ts';

const fields = {
  stack: {
    kind: 'stack',
    most: 8,
    kernel: { from: 1, to: 15 },
    stride: { from: 1, to: 4 },
    dilation: { from: 1, to: 16 },
    fallback: [plain(3), plain(3), plain(3)],
  },
  channels: { kind: 'number', from: 1, to: 4096, fallback: 64 },
} as const;

export type ReceptiveFieldValues = ValuesOf<typeof fields>;

/** One step of the recurrence, along one axis, in pixels. */
export interface FieldStep {
  readonly layer: StackedLayer;
  /** Of the layer before. */
  readonly jumpBefore: number;
  readonly sizeBefore: number;
  /** sizeBefore + (kernel − 1) · dilation · jumpBefore. */
  readonly size: number;
  /** jumpBefore · stride. */
  readonly jump: number;
}

/** What one cell of a stack sees, and what the stack weighs against one layer that sees as much. */
export const receptiveFieldCalculator = {
  fields,
  problem: () => undefined,
  questions: {
    field: {
      answer: ({ stack }: ReceptiveFieldValues) => fieldOf(stack),
      mistakes: {
        'sum-of-kernels': ({ stack }: ReceptiveFieldValues) =>
          stack.reduce((sum, { kernel }) => sum + kernel, 0),
        'no-first-pixel': ({ stack }: ReceptiveFieldValues) => fieldOf(stack) - 1,
        'no-stride': ({ stack }: ReceptiveFieldValues) =>
          fieldOf(stack.map((layer) => ({ ...layer, stride: 1 }))),
        'stride-too-early': ({ stack }: ReceptiveFieldValues) => fieldWithOwnStride(stack),
        'no-dilation': ({ stack }: ReceptiveFieldValues) =>
          fieldOf(stack.map((layer) => ({ ...layer, dilation: 1 }))),
        'last-layer': ({ stack }: ReceptiveFieldValues) => fieldOf(stack.slice(-1)),
        product: ({ stack }: ReceptiveFieldValues) => stack.reduce((so, { kernel }) => so * kernel, 1),
      },
    },
    weights: {
      answer: (values: ReceptiveFieldValues) =>
        convolutionsOf(values.stack).length > 0 ? stackWeights(values) : undefined,
      mistakes: {
        'one-channel': ({ stack, channels }: ReceptiveFieldValues) => kernelArea(stack) * channels,
        'no-channels': ({ stack }: ReceptiveFieldValues) => kernelArea(stack),
        'one-layer': ({ stack, channels }: ReceptiveFieldValues) =>
          kernelArea(convolutionsOf(stack).slice(0, 1)) * channels ** 2,
        'with-pools': ({ stack, channels }: ReceptiveFieldValues) =>
          stack.reduce((sum, { kernel }) => sum + kernel ** 2, 0) * channels ** 2,
        'single-layer': (values: ReceptiveFieldValues) => singleLayerWeights(values),
      },
    },
  },
  examples: {
    'three-3x3': {},
    'two-3x3': { stack: [plain(3), plain(3)] },
    'five-3x3': { stack: Array.from({ length: 5 }, () => plain(3)) },
    'vgg-start': { stack: [plain(3), plain(3), pool(2), plain(3), plain(3)] },
    'alexnet-start': { stack: [{ ...plain(11), stride: 4 }, pool(3), plain(5), pool(3)] },
    dilated: { stack: [plain(3), { ...plain(3), dilation: 2 }, { ...plain(3), dilation: 4 }] },
  },
} as const satisfies Calculator<ReceptiveFieldValues>;

function plain(kernel: number): StackedConvolution {
  return { kind: 'convolution', kernel, stride: 1, dilation: 1 };
}

/** With stride 2, as in VGG and AlexNet. */
function pool(kernel: number): StackedPool {
  return { kind: 'pool', kernel, stride: 2, dilation: 1 };
}

/** The side of the field of one cell of the last layer, in pixels. */
export function fieldOf(stack: readonly StackedLayer[]): number {
  return fieldSteps(stack).at(-1)?.size ?? 1;
}

/** How the field grows from layer to layer, as the network's description tells it. */
export function fieldSteps(stack: readonly StackedLayer[]): readonly FieldStep[] {
  const layers = describeStack(stack, 1).layers.map(({ receptiveField }) => receptiveField);
  return stack.map((layer, index) => ({
    layer,
    jumpBefore: layers[index]?.jump.width ?? 1,
    sizeBefore: layers[index]?.size.width ?? 1,
    size: layers[index + 1]?.size.width ?? 1,
    jump: layers[index + 1]?.jump.width ?? 1,
  }));
}

/** How many cells of each layer one cell of the last one depends on, the input first: (n − 1) · stride + extent. */
export function cellsSeen(stack: readonly StackedLayer[]): readonly number[] {
  const cells = [1];
  for (const { kernel, stride, dilation } of stack.toReversed())
    cells.unshift(((cells[0] ?? 1) - 1) * stride + (kernel - 1) * dilation + 1);
  return cells;
}

/** Weights of the stack, each convolution from C to C channels, without biases. */
export const stackWeights = ({ stack, channels }: ReceptiveFieldValues): number =>
  describeStack(stack, channels).parameters;

/** Weights of a single layer with the same field, from C to C channels, without biases. */
export const singleLayerWeights = ({ stack, channels }: ReceptiveFieldValues): number =>
  describeStack([plain(fieldOf(stack))], channels).parameters;

/** A network of these layers, on an input of which the last one makes a single cell. */
export function describeStack(stack: readonly StackedLayer[], channels: number): NetworkDescription {
  const side = cellsSeen(stack)[0] ?? 1;
  const builder = new BlueprintBuilder({ height: side, width: side, channels });
  stack.forEach(({ kind, kernel, stride, dilation }, index) => {
    const id = `layer ${index + 1}`;
    const window = {
      kernel: square(kernel),
      stride: square(stride),
      dilation: square(dilation),
      padding: 'valid',
    } as const;
    if (kind === 'pool') builder.layer(id, { kind: 'max pool', ...window, rounding: 'floor' });
    else builder.layer(id, { kind: 'convolution', ...window, filters: channels, groups: 1, bias: false });
  });
  return describe(builder.network('stack', ''));
}

/** Those of its layers that have weights and an activation. */
export const convolutionsOf = (stack: readonly StackedLayer[]): readonly StackedLayer[] =>
  stack.filter(({ kind }) => kind === 'convolution');

/** Weights of the stack's kernels for one channel read and one filter each: Σ F² over its convolutions. */
export const kernelArea = (stack: readonly StackedLayer[]): number =>
  convolutionsOf(stack).reduce((sum, { kernel }) => sum + kernel ** 2, 0);

/** The slip of multiplying by a layer's own stride before it counts. */
const fieldWithOwnStride = (stack: readonly StackedLayer[]): number =>
  stack.reduce(
    ({ size, jump }, { kernel, stride, dilation }) => ({
      size: size + (kernel - 1) * dilation * jump * stride,
      jump: jump * stride,
    }),
    { size: 1, jump: 1 },
  ).size;
