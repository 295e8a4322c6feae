import { type AxisWindow, extentOf, placesOf } from './axis-walk.ts';
import type { Calculator } from './calculator.ts';
import type { ValuesOf } from './field.ts';

const fields = {
  in: { kind: 'number', from: 1, to: 1024, fallback: 227 },
  filter: { kind: 'number', from: 1, to: 31, fallback: 11 },
  stride: { kind: 'number', from: 1, to: 32, fallback: 4 },
  pad: { kind: 'number', from: 0, to: 32, fallback: 0 },
  dilation: { kind: 'number', from: 1, to: 16, fallback: 1 },
} as const;

export type OutputSizeValues = ValuesOf<typeof fields>;

/** W′ = (W − F + 2P) / S + 1 with F → (F − 1) · D + 1, rounded down as convolutions do. */
export const outputSizeCalculator = {
  fields,
  problem: (values: OutputSizeValues) =>
    placesOf(values, 'floor') < 1 ? { name: 'too-large', field: 'filter' } : undefined,
  questions: {
    size: {
      answer: (values: OutputSizeValues) => placesOf(values, 'floor'),
      mistakes: {
        'no-plus-one': (values: OutputSizeValues) => placesOf(values, 'floor') - 1,
        'rounded-up': (values: OutputSizeValues) => Math.ceil(quotientOf(values)) + 1,
        'no-pad': (values: OutputSizeValues) => placesOf({ ...values, pad: 0 }, 'floor'),
        'pad-once': (values: OutputSizeValues) =>
          Math.floor((values.in - extentOf(values) + values.pad) / values.stride) + 1,
        'no-dilation': (values: OutputSizeValues) => placesOf({ ...values, dilation: 1 }, 'floor'),
        'no-filter': ({ in: cells, stride, pad }: OutputSizeValues) => Math.floor((cells + 2 * pad) / stride),
        'no-stride': (values: OutputSizeValues) => placesOf({ ...values, stride: 1 }, 'floor'),
      },
    },
  },
  examples: {
    'alexnet-227': {},
    'alexnet-224': { in: 224 },
    vgg: { in: 224, filter: 3, stride: 1, pad: 1 },
    resnet: { in: 224, filter: 7, stride: 2, pad: 3 },
    small: { in: 7, filter: 3, stride: 2 },
    dilated: { in: 11, filter: 3, stride: 1, pad: 2, dilation: 2 },
  },
} as const satisfies Calculator<OutputSizeValues>;

/** (W − F + 2P) / S, whole or not. */
export const quotientOf = (window: AxisWindow): number =>
  (window.in - extentOf(window) + 2 * window.pad) / window.stride;
