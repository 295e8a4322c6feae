import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe } from '../network/describe.ts';
import type { Calculator } from './calculator.ts';
import { fallbackValues, type ValuesOf } from './field.ts';
import { macTerms } from './layer-terms.ts';
import { type Product, total } from './product.ts';

/** 0 leaves the convolution out. */
const filters = (fallback: number) => ({ kind: 'number', from: 0, to: 2048, fallback }) as const;

const fields = {
  size: { kind: 'number', from: 1, to: 256, fallback: 28 },
  channels: { kind: 'number', from: 1, to: 2048, fallback: 256 },
  one: filters(128),
  three: filters(192),
  five: filters(96),
  reduce3: filters(64),
  reduce5: filters(64),
  pool: filters(64),
} as const;

export type InceptionValues = ValuesOf<typeof fields>;

/** The convolutions of a module, by what they do. */
export type InceptionConvolution = 'one' | 'reduce3' | 'reduce5' | 'three' | 'five' | 'pool';
export type InceptionLayer = InceptionConvolution | 'max pool';

/** The layers of one branch, the first one reads the input. */
export type Branch = readonly InceptionLayer[];

/** One way to build the module. */
export interface InceptionCost {
  /** In the order in which the lecture adds them up; their ids are `InceptionConvolution`s. */
  readonly terms: readonly Product[];
  readonly macs: number;
  /** Kernels only, as the lecture counts. */
  readonly weights: number;
  /** Those that are not left out. */
  readonly branches: readonly Branch[];
  /** Channels that each branch puts out. */
  readonly widths: readonly number[];
  /** Channels of the output: those of the branches side by side. */
  readonly depth: number;
}

/** The order in which the lecture lists the operations. */
const lectureOrder: readonly InceptionConvolution[] = ['reduce3', 'reduce5', 'one', 'three', 'five', 'pool'];

/** The inception module (Szegedy et al. 2015, figure 2): naive, and with 1 × 1 convolutions that first reduce the depth. */
export const inceptionCalculator = {
  fields,
  problem: ({ one, three, five }: InceptionValues) =>
    one + three + five === 0 ? { name: 'no-convolution', field: 'one' } : undefined,
  questions: {
    macs: {
      answer: (values: InceptionValues) => bottleneckModule(values).macs,
      mistakes: {
        'three-twice': (values: InceptionValues) => bottleneckModule(values).macs + termOf(values, 'three'),
        'no-reductions': (values: InceptionValues) =>
          bottleneckModule(values).macs - termOf(values, 'reduce3') - termOf(values, 'reduce5'),
        'no-projection': (values: InceptionValues) => bottleneckModule(values).macs - termOf(values, 'pool'),
        'no-one': (values: InceptionValues) => bottleneckModule(values).macs - termOf(values, 'one'),
        naive: (values: InceptionValues) => naiveModule(values).macs,
        weights: (values: InceptionValues) => bottleneckModule(values).weights,
        flops: (values: InceptionValues) => 2 * bottleneckModule(values).macs,
      },
    },
    depth: {
      answer: (values: InceptionValues) => bottleneckModule(values).depth,
      mistakes: {
        'naive-pool': (values: InceptionValues) => naiveModule(values).depth,
        'with-reductions': (values: InceptionValues) =>
          bottleneckModule(values).depth + values.reduce3 + values.reduce5,
        'no-pool': ({ one, three, five }: InceptionValues) => one + three + five,
        largest: ({ one, three, five, pool }: InceptionValues) => Math.max(one, three, five, pool),
      },
    },
  },
  examples: {
    lecture: {},
    'googlenet-3a': {
      channels: 192,
      one: 64,
      three: 128,
      five: 32,
      reduce3: 96,
      reduce5: 16,
      pool: 32,
    },
    'googlenet-5b': {
      size: 7,
      channels: 832,
      one: 384,
      three: 384,
      five: 128,
      reduce3: 192,
      reduce5: 48,
      pool: 128,
    },
  },
} as const satisfies Calculator<InceptionValues>;

/** Whether these are the widths of the lecture's example. */
export const isLectureModule = (values: InceptionValues): boolean =>
  Object.entries(fallbackValues(fields)).every(
    ([name, value]) => value === values[name as keyof InceptionValues],
  );

/** Every branch reads the whole input; the pool's maps are handed on as they are. */
export const naiveModule = (values: InceptionValues): InceptionCost =>
  costOf(values, [
    convolutions(values, 'one'),
    convolutions(values, 'three'),
    convolutions(values, 'five'),
    values.pool > 0 ? ['max pool'] : [],
  ]);

/** 1 × 1 convolutions reduce the depth before the 3 × 3 and the 5 × 5, and after the pool. */
export const bottleneckModule = (values: InceptionValues): InceptionCost =>
  costOf(values, [
    convolutions(values, 'one'),
    values.three > 0 ? convolutions(values, 'reduce3', 'three') : [],
    values.five > 0 ? convolutions(values, 'reduce5', 'five') : [],
    values.pool > 0 ? ['max pool', 'pool'] : [],
  ]);

/** Those that are not left out. */
const convolutions = (values: InceptionValues, ...ids: readonly InceptionConvolution[]): Branch =>
  ids.filter((id) => values[id] > 0);

const kernels: Readonly<Record<InceptionConvolution, number>> = {
  one: 1,
  reduce3: 1,
  reduce5: 1,
  three: 3,
  five: 5,
  pool: 1,
};

/** @param planned a branch without layers is left out */
function costOf(values: InceptionValues, planned: readonly Branch[]): InceptionCost {
  const { size, channels } = values;
  const builder = new BlueprintBuilder({ height: size, width: size, channels });
  const branches = planned.filter((branch) => branch.length > 0);
  const ends = branches.map((branch) => {
    builder.last = 'input';
    for (const id of branch) append(builder, id, values);
    return builder.last;
  });
  const description = describe(builder.network('module', ''));
  const terms = description.layers.flatMap(macTerms);
  const widths = ends.map((end) => description.layer(end).shape.channels);
  return {
    terms: lectureOrder.flatMap((id) => terms.filter((term) => term.id === id)),
    macs: total(terms),
    weights: description.parameters,
    branches,
    widths,
    depth: widths.reduce((sum, width) => sum + width, 0),
  };
}

/** Keeps height and width; without biases, as the lecture counts. */
function append(builder: BlueprintBuilder, id: InceptionLayer, values: InceptionValues): void {
  if (id === 'max pool') builder.maxPool(id, { kernel: 3, pad: 1 });
  else builder.convolution(id, { filters: values[id], kernel: kernels[id], pad: 'same', bias: false });
}

const termOf = (values: InceptionValues, id: InceptionConvolution): number =>
  bottleneckModule(values).terms.find((term) => term.id === id)?.value ?? 0;
