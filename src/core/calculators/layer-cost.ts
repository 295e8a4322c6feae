import type { LayerDescription } from '../network/describe.ts';
import { placesOf } from './axis-walk.ts';
import type { Calculator } from './calculator.ts';
import type { ValuesOf } from './field.ts';
import { macTerms, weightTerms } from './layer-terms.ts';
import { describeOne } from './one-layer.ts';
import { type Product, total } from './product.ts';

const fields = {
  kind: { kind: 'choice', options: ['convolution', 'dense', 'batch-norm'], fallback: 'convolution' },
  size: { kind: 'number', from: 1, to: 1024, fallback: 227 },
  channels: { kind: 'number', from: 1, to: 4096, fallback: 3 },
  filters: { kind: 'number', from: 1, to: 4096, fallback: 96 },
  kernel: { kind: 'number', from: 1, to: 15, fallback: 11 },
  stride: { kind: 'number', from: 1, to: 16, fallback: 4 },
  pad: { kind: 'number', from: 0, to: 16, fallback: 0 },
  groups: { kind: 'number', from: 1, to: 4096, fallback: 1 },
  inputs: { kind: 'number', from: 1, to: 200_000, fallback: 9216 },
  units: { kind: 'number', from: 1, to: 100_000, fallback: 4096 },
  bias: { kind: 'flag', fallback: true },
} as const;

export type LayerCostValues = ValuesOf<typeof fields>;

/** What a layer costs, by the terms it is made of. */
export interface LayerCost {
  readonly description: LayerDescription;
  /** They add up to `parameters`. */
  readonly weights: readonly Product[];
  readonly parameters: number;
  /** They add up to `macs`. */
  readonly operations: readonly Product[];
  readonly macs: number;
}

const shown = {
  convolution: ['kind', 'size', 'channels', 'filters', 'kernel', 'stride', 'pad', 'groups', 'bias'],
  dense: ['kind', 'inputs', 'units', 'bias'],
  'batch-norm': ['kind', 'size', 'channels'],
} as const;

/** Parameters and multiply–accumulates of one layer. */
export const layerCostCalculator = {
  fields,
  shown: ({ kind }: LayerCostValues) => shown[kind],
  problem: (values: LayerCostValues) => {
    if (values.kind !== 'convolution') return undefined;
    if (values.channels % values.groups !== 0) return { name: 'channels-in-groups', field: 'groups' };
    if (values.filters % values.groups !== 0) return { name: 'filters-in-groups', field: 'groups' };
    return values.kernel > values.size + 2 * values.pad ? { name: 'too-large', field: 'kernel' } : undefined;
  },
  questions: {
    parameters: {
      answer: (values: LayerCostValues) => layerCost(values).parameters,
      mistakes: {
        'no-bias': (values: LayerCostValues) => layerCost({ ...values, bias: false }).parameters,
        'one-filter': (values: LayerCostValues) => perFilter(values),
        'one-channel': (values: LayerCostValues) =>
          of(values, ({ kernel, filters, bias }) => kernel ** 2 * filters + (bias ? filters : 0)),
        'no-groups': (values: LayerCostValues) =>
          of(values, () => layerCost({ ...values, groups: 1 }).parameters),
        'kernel-once': (values: LayerCostValues) =>
          of(
            values,
            ({ kernel, channels, groups, filters, bias }) =>
              (kernel * channels * filters) / groups + (bias ? filters : 0),
          ),
        'bias-once': (values: LayerCostValues) =>
          values.kind !== 'batch-norm' && values.bias
            ? layerCost({ ...values, bias: false }).parameters + 1
            : undefined,
        'no-scale': ({ kind, channels }: LayerCostValues) => (kind === 'batch-norm' ? channels : undefined),
        'with-statistics': ({ kind, channels }: LayerCostValues) =>
          kind === 'batch-norm' ? 4 * channels : undefined,
        'per-cell': ({ kind, size, channels }: LayerCostValues) =>
          kind === 'batch-norm' ? 2 * size * size * channels : undefined,
        operations: (values: LayerCostValues) => layerCost(values).macs || undefined,
      },
    },
    macs: {
      answer: (values: LayerCostValues) => layerCost(values).macs || undefined,
      mistakes: {
        parameters: (values: LayerCostValues) => layerCost(values).parameters,
        weights: (values: LayerCostValues) =>
          of(values, () => layerCost({ ...values, bias: false }).parameters),
        flops: (values: LayerCostValues) => 2 * layerCost(values).macs,
        'with-bias': (values: LayerCostValues) =>
          values.bias ? layerCost(values).macs + outputValues(values) : undefined,
        'input-size': (values: LayerCostValues) =>
          of(values, ({ size }) => size ** 2 * layerCost({ ...values, bias: false }).parameters),
        'one-axis': (values: LayerCostValues) =>
          of(values, () => placesAlong(values) * layerCost({ ...values, bias: false }).parameters),
        'no-groups': (values: LayerCostValues) => of(values, () => layerCost({ ...values, groups: 1 }).macs),
        'one-filter': (values: LayerCostValues) => of(values, () => layerCost(values).macs / values.filters),
      },
    },
  },
  examples: {
    'alexnet-conv1': {},
    'alexnet-conv2': { size: 27, channels: 96, filters: 256, kernel: 5, stride: 1, pad: 2, groups: 2 },
    'vgg-conv3': { size: 56, channels: 128, filters: 256, kernel: 3, stride: 1, pad: 1 },
    'one-by-one': { size: 28, channels: 256, filters: 64, kernel: 1, stride: 1, pad: 0 },
    'vgg-fc6': { kind: 'dense', inputs: 25_088, units: 4096 },
    'resnet-bn': { kind: 'batch-norm', size: 112, channels: 64 },
  },
} as const satisfies Calculator<LayerCostValues>;

/** @throws ShapeError where `problem` finds one */
export function layerCost(values: LayerCostValues): LayerCost {
  const description = described(values);
  const [weights, operations] = [weightTerms(description), macTerms(description)];
  return { description, weights, parameters: total(weights), operations, macs: total(operations) };
}

function described(values: LayerCostValues): LayerDescription {
  const { kind, size, channels, inputs, units, bias } = values;
  switch (kind) {
    case 'convolution':
      return describeOne({ height: size, width: size, channels }, (builder) =>
        builder.convolution('layer', values),
      );
    case 'dense':
      return describeOne({ height: 1, width: 1, channels: inputs }, (builder) =>
        builder.layer('layer', { kind: 'dense', units, bias }),
      );
    case 'batch-norm':
      return describeOne({ height: size, width: size, channels }, (builder) =>
        builder.batchNormalisation('layer'),
      );
  }
}

/** Of a convolution only. */
const of = (values: LayerCostValues, figure: (values: LayerCostValues) => number): number | undefined =>
  values.kind === 'convolution' ? figure(values) : undefined;

const perFilter = (values: LayerCostValues): number | undefined =>
  of(values, ({ kernel, channels, groups, bias }) => (kernel ** 2 * channels) / groups + (bias ? 1 : 0));

const placesAlong = ({ size, kernel, stride, pad }: LayerCostValues): number =>
  placesOf({ in: size, filter: kernel, stride, pad, dilation: 1 }, 'floor');

function outputValues(values: LayerCostValues): number {
  const { height, width, channels } = layerCost(values).description.shape;
  return height * width * channels;
}
