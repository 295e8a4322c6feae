import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe } from '../network/describe.ts';
import type { LayerId, Shape } from '../network/network.ts';
import type { Calculator } from './calculator.ts';
import type { ValuesOf } from './field.ts';
import { macTerms } from './layer-terms.ts';
import { type Product, total } from './product.ts';

const width = (fallback: number) => ({ kind: 'number', from: 1, to: 2048, fallback }) as const;

const fields = {
  size: { kind: 'number', from: 1, to: 256, fallback: 28 },
  channels: width(256),
  one: width(128),
  three: width(192),
  five: width(96),
  reduce3: width(64),
  reduce5: width(64),
  pool: width(64),
} as const;

export type InceptionValues = ValuesOf<typeof fields>;

/** The convolutions of a module, by what they do. */
export type InceptionLayer = 'one' | 'reduce3' | 'reduce5' | 'three' | 'five' | 'pool';

/** One way to build the module. */
export interface InceptionCost {
  /** In the order in which the lecture adds them up; their ids are `InceptionLayer`s. */
  readonly terms: readonly Product[];
  readonly macs: number;
  /** Kernels only, as the lecture counts. */
  readonly weights: number;
  /** Channels of the output: those of the branches side by side. */
  readonly depth: number;
}

/** The order in which the lecture lists the operations. */
const lectureOrder: readonly InceptionLayer[] = ['reduce3', 'reduce5', 'one', 'three', 'five', 'pool'];

/** The inception module (Szegedy et al. 2015, figure 2): naive, and with 1 × 1 convolutions that first reduce the depth. */
export const inceptionCalculator = {
  fields,
  problem: () => undefined,
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

/** Every branch reads the whole input; the pool's maps are handed on as they are. */
export function naiveModule(values: InceptionValues): InceptionCost {
  return costOf(inputOf(values), (builder) => {
    const one = convolution(builder, 'one', values.one, 1, 'input');
    const three = convolution(builder, 'three', values.three, 3, 'input');
    const five = convolution(builder, 'five', values.five, 5, 'input');
    const pool = builder.maxPool('max pool', { kernel: 3, pad: 1 }, 'input');
    return [one, three, five, pool];
  });
}

/** 1 × 1 convolutions reduce the depth before the 3 × 3 and the 5 × 5, and after the pool. */
export function bottleneckModule(values: InceptionValues): InceptionCost {
  return costOf(inputOf(values), (builder) => {
    const one = convolution(builder, 'one', values.one, 1, 'input');
    const reduce3 = convolution(builder, 'reduce3', values.reduce3, 1, 'input');
    const three = convolution(builder, 'three', values.three, 3, reduce3);
    const reduce5 = convolution(builder, 'reduce5', values.reduce5, 1, 'input');
    const five = convolution(builder, 'five', values.five, 5, reduce5);
    const pooled = builder.maxPool('max pool', { kernel: 3, pad: 1 }, 'input');
    const pool = convolution(builder, 'pool', values.pool, 1, pooled);
    return [one, three, five, pool];
  });
}

const inputOf = ({ size, channels }: InceptionValues): Shape => ({ height: size, width: size, channels });

/** Keeps height and width; without bias, as the lecture counts. */
function convolution(
  builder: BlueprintBuilder,
  id: InceptionLayer,
  filters: number,
  kernel: number,
  from: LayerId,
): LayerId {
  return builder.convolution(id, { filters, kernel, pad: (kernel - 1) / 2, bias: false }, from);
}

/** @param write appends the branches to the input and returns their last layers */
function costOf(input: Shape, write: (builder: BlueprintBuilder) => readonly LayerId[]): InceptionCost {
  const builder = new BlueprintBuilder(input);
  const joined = builder.concatenate('concatenate', write(builder));
  const description = describe(builder.network('module', ''));
  const terms = description.layers.flatMap(macTerms);
  return {
    terms: lectureOrder.flatMap((id) => terms.filter((term) => term.id === id)),
    macs: total(terms),
    weights: description.parameters,
    depth: description.layer(joined).shape.channels,
  };
}

const termOf = (values: InceptionValues, id: InceptionLayer): number =>
  bottleneckModule(values).terms.find((term) => term.id === id)?.value ?? 0;
