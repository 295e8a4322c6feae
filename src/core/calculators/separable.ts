import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe, type LayerDescription } from '../network/describe.ts';
import type { Calculator } from './calculator.ts';
import type { ValuesOf } from './field.ts';
import { macTerms, weightTerms } from './layer-terms.ts';
import { describeOne, square } from './one-layer.ts';
import { type Product, total } from './product.ts';

const fields = {
  size: { kind: 'number', from: 1, to: 512, fallback: 28 },
  channels: { kind: 'number', from: 1, to: 4096, fallback: 256 },
  filters: { kind: 'number', from: 1, to: 4096, fallback: 256 },
  kernel: { kind: 'number', from: 1, to: 15, fallback: 3 },
} as const;

export type SeparableValues = ValuesOf<typeof fields>;

export interface ConvolutionCost {
  /** Their ids: `full`, or `depthwise` and `pointwise`. */
  readonly terms: readonly Product[];
  readonly macs: number;
  /** Without biases. */
  readonly weights: number;
}

/** A depthwise and then a 1 × 1 convolution against a full one, at stride 1, height and width kept. */
export const separableCalculator = {
  fields,
  problem: () => undefined,
  questions: {
    macs: {
      answer: (values: SeparableValues) => separableConvolution(values).macs,
      mistakes: {
        'no-pointwise': (values: SeparableValues) => termOf(values, 'depthwise'),
        'no-depthwise': (values: SeparableValues) => termOf(values, 'pointwise'),
        full: (values: SeparableValues) => fullConvolution(values).macs,
        'depthwise-per-filter': (values: SeparableValues) =>
          termOf(values, 'depthwise') * values.filters + termOf(values, 'pointwise'),
        weights: (values: SeparableValues) => separableConvolution(values).weights,
        multiplied: (values: SeparableValues) => termOf(values, 'depthwise') * termOf(values, 'pointwise'),
        flops: (values: SeparableValues) => 2 * separableConvolution(values).macs,
      },
    },
    weights: {
      answer: (values: SeparableValues) => separableConvolution(values).weights,
      mistakes: {
        'no-pointwise': ({ kernel, channels }: SeparableValues) => kernel ** 2 * channels,
        'no-depthwise': ({ channels, filters }: SeparableValues) => channels * filters,
        full: (values: SeparableValues) => fullConvolution(values).weights,
        operations: (values: SeparableValues) => separableConvolution(values).macs,
      },
    },
  },
  examples: {
    'default-256': {},
    'mobilenet-late': { size: 14, channels: 512, filters: 512 },
    'five-by-five': { size: 28, channels: 96, filters: 96, kernel: 5 },
    'few-filters': { size: 112, channels: 32, filters: 8 },
  },
} as const satisfies Calculator<SeparableValues>;

export function fullConvolution({ size, channels, filters, kernel }: SeparableValues): ConvolutionCost {
  const layer = describeOne({ height: size, width: size, channels }, (builder) =>
    builder.layer('full', {
      kind: 'convolution',
      ...keepingSize(kernel),
      filters,
      groups: 1,
      bias: false,
    }),
  );
  return costOf([layer]);
}

export function separableConvolution({ size, channels, filters, kernel }: SeparableValues): ConvolutionCost {
  const builder = new BlueprintBuilder({ height: size, width: size, channels });
  builder.layer('depthwise', {
    kind: 'depthwise convolution',
    ...keepingSize(kernel),
    multiplier: 1,
    bias: false,
  });
  builder.convolution('pointwise', { filters, kernel: 1, bias: false });
  return costOf(describe(builder.network('separable', '')).layers);
}

/** Operations of the separable convolution as a share of the full one's: 1/N + 1/F² (Howard et al. 2017, §3.1). */
export const separableShare = ({ filters, kernel }: SeparableValues): number => 1 / filters + 1 / kernel ** 2;

/** Stride 1, and as many zeros around as keep height and width, the odd one last. */
const keepingSize = (kernel: number) =>
  ({ kernel: square(kernel), stride: square(1), dilation: square(1), padding: 'same' }) as const;

function costOf(layers: readonly LayerDescription[]): ConvolutionCost {
  const terms = layers.flatMap(macTerms);
  return { terms, macs: total(terms), weights: total(layers.flatMap(weightTerms)) };
}

const termOf = (values: SeparableValues, id: string): number =>
  separableConvolution(values).terms.find((term) => term.id === id)?.value ?? 0;
