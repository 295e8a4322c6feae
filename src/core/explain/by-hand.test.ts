import { describe, expect, it } from 'vitest';
import { square, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Layer, LayerWeights, Shape, TrainedNetwork } from '../network/network.ts';
import type { Activations, FeatureMaps } from '../run/feature-maps.ts';
import type { CellArithmetic } from './arithmetic.ts';
import { cellArithmetic } from './cell-arithmetic.ts';

const shape = (height: number, width: number, channels: number): Shape => ({ height, width, channels });

const maps = (of: Shape, ...values: number[]): FeatureMaps => ({
  shape: of,
  values: Float32Array.from(values),
});

/** Explains a cell of a layer above the input, whose own output is given so that nothing is run. */
function explained<K extends CellArithmetic['kind']>(
  kind: K,
  { layer, input, output, weights = {}, below = [] }: Toy,
  cell: { y: number; x: number; map: number },
): CellArithmetic & { readonly kind: K } {
  const { height, width, channels } = input.shape;
  const network = toyNetwork([toyInput(height, width, channels), ...below.map(([l]) => l), layer]);
  const trained: TrainedNetwork = { network, weights: new Map([[layer.id, weights]]) };
  const activations: Activations = new Map([
    ['input', input],
    ...below.map(([l, m]) => [l.id, m] as const),
    [layer.id, output],
  ]);
  const answer = cellArithmetic(trained, activations, layer.id, cell);
  if (answer.kind !== kind) throw new Error(`expected ${kind}, got ${answer.kind}`);
  return answer as CellArithmetic & { readonly kind: K };
}

interface Toy {
  readonly layer: Layer;
  readonly input: FeatureMaps;
  readonly output: FeatureMaps;
  readonly weights?: LayerWeights;
  readonly below?: readonly (readonly [Layer, FeatureMaps])[];
}

const weight = (extents: number[], ...values: number[]) => ({
  shape: extents,
  values: Float32Array.from(values),
});

const window = { stride: square(1), dilation: square(1), padding: 'same' } as const;

describe('the arithmetic of a convolution', () => {
  const layer: Layer = {
    id: 'conv',
    kind: 'convolution',
    inputs: ['input'],
    kernel: square(2),
    ...window,
    filters: 1,
    groups: 1,
    bias: true,
  };
  const toy: Toy = {
    layer,
    input: maps(shape(2, 2, 2), 1, 10, 2, 20, 3, 30, 4, 40),
    output: maps(shape(2, 2, 1), 0, 0, 0, 0),
    weights: {
      kernel: weight([2, 2, 2, 1], 1, 0.5, -1, 0.25, 2, 0, 3, -1),
      bias: weight([1], 0.5),
    },
  };

  it('lists every product of every input map, the bias, and their sum', () => {
    const answer = explained('convolution', toy, { y: 0, x: 0, map: 0 });
    const [first, second] = answer.channels;
    expect(first?.rows.map((row) => row.map(({ value, weight: w, product }) => [value, w, product]))).toEqual(
      [
        [
          [1, 1, 1],
          [2, -1, -2],
        ],
        [
          [3, 2, 6],
          [4, 3, 12],
        ],
      ],
    );
    expect(first?.partialSum).toBe(17);
    expect(second?.partialSum).toBe(10 * 0.5 + 20 * 0.25 + 0 - 40);
    expect(answer.bias).toBe(0.5);
    expect(answer.value).toBe(17 - 30 + 0.5);
  });

  it('counts padded cells as zeros and says that they are outside', () => {
    const answer = explained('convolution', toy, { y: 1, x: 1, map: 0 });
    const cells = answer.channels[0]?.rows.flat();
    expect(cells?.map(({ y, x, inside, value }) => [y, x, inside, value])).toEqual([
      [1, 1, true, 4],
      [1, 2, false, 0],
      [2, 1, false, 0],
      [2, 2, false, 0],
    ]);
    expect(answer.value).toBe(4 + 40 * 0.5 + 0.5);
  });

  it('reads only the maps of the filter’s group, and has no bias where the layer has none', () => {
    const grouped: Toy = {
      layer: { ...layer, kernel: square(1), filters: 2, groups: 2, bias: false },
      input: toy.input,
      output: maps(shape(2, 2, 2), ...new Array<number>(8).fill(0)),
      weights: { kernel: weight([1, 1, 1, 2], 3, 5) },
    };
    const answer = explained('convolution', grouped, { y: 0, x: 1, map: 1 });
    expect(answer.channels.map(({ channel }) => channel)).toEqual([1]);
    expect(answer.value).toBe(20 * 5);
    expect('bias' in answer).toBe(false);
  });

  it('of a depthwise layer reads one map, multiplier by multiplier', () => {
    const depthwise: Toy = {
      layer: {
        id: 'deep',
        kind: 'depthwise convolution',
        inputs: ['input'],
        kernel: square(1),
        ...window,
        multiplier: 2,
        bias: false,
      },
      input: toy.input,
      output: maps(shape(2, 2, 4), ...new Array<number>(16).fill(0)),
      weights: { kernel: weight([1, 1, 2, 2], 2, 3, 4, 5) },
    };
    const answer = explained('convolution', depthwise, { y: 1, x: 0, map: 3 });
    expect(answer.channels.map(({ channel }) => channel)).toEqual([1]);
    expect(answer.value).toBe(30 * 5);
  });
});

describe('the arithmetic of pooling', () => {
  const pool = { inputs: ['input'], kernel: square(2), ...window, rounding: 'floor' } as const;
  const input = maps(shape(2, 2, 1), -3, -1, -1, -2);
  const output = maps(shape(2, 2, 1), 0, 0, 0, 0);

  it('names every winner of a tie, and never a padded cell', () => {
    const layer: Layer = { id: 'max', kind: 'max pool', ...pool };
    const tie = explained('max pool', { layer, input, output }, { y: 0, x: 0, map: 0 });
    expect(tie.value).toBe(-1);
    expect(tie.winners.map(({ y, x }) => [y, x])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const corner = explained('max pool', { layer, input, output }, { y: 1, x: 1, map: 0 });
    expect(corner.value).toBe(-2);
  });

  it('divides by the cells inside only', () => {
    const layer: Layer = { id: 'mean', kind: 'average pool', ...pool };
    const edge = explained('average', { layer, input, output }, { y: 0, x: 1, map: 0 });
    expect([edge.sum, edge.count, edge.value]).toEqual([-3, 2, -1.5]);
  });

  it('averages whole maps', () => {
    const layer: Layer = { id: 'global', kind: 'global average pool', inputs: ['input'] };
    const whole = explained(
      'average',
      { layer, input, output: maps(shape(1, 1, 1), 0) },
      { y: 0, x: 0, map: 0 },
    );
    expect([whole.sum, whole.count, whole.value]).toEqual([-7, 4, -1.75]);
  });
});

describe('the arithmetic of a dense layer', () => {
  it('traces its values back through dropout and flatten', () => {
    const input = maps(shape(1, 2, 2), 1, 2, 3, 4);
    const flat = maps(shape(1, 1, 4), 1, 2, 3, 4);
    const answer = explained(
      'dense',
      {
        layer: { id: 'dense', kind: 'dense', inputs: ['drop'], units: 2, bias: true },
        input,
        output: maps(shape(1, 1, 2), 0, 0),
        weights: { kernel: weight([4, 2], 0, 1, 0, -1, 0, 2, 0, 0.5), bias: weight([2], 9, 0.25) },
        below: [
          [{ id: 'flat', kind: 'flatten', inputs: ['input'] }, flat],
          [{ id: 'drop', kind: 'dropout', inputs: ['flat'], rate: 0.5 }, flat],
        ],
      },
      { y: 0, x: 0, map: 1 },
    );
    expect(answer.terms.map(({ product }) => product)).toEqual([1, -2, 6, 2]);
    expect(answer.value).toBe(7.25);
    expect(answer.terms[2]).toEqual({
      index: 2,
      source: { layer: 'input', y: 0, x: 1, map: 0, value: 3 },
      value: 3,
      weight: 2,
      product: 6,
    });
  });
});

describe('the arithmetic of the other kinds', () => {
  const input = maps(shape(1, 1, 3), 1, 2, -4);
  const same = input;

  it('shows the steps of batch normalisation', () => {
    const answer = explained(
      'batch normalisation',
      {
        layer: {
          id: 'norm',
          kind: 'batch normalisation',
          inputs: ['input'],
          epsilon: 0.25,
          scale: true,
          centre: true,
        },
        input,
        output: same,
        weights: {
          mean: weight([3], 0, 0.5, 0),
          variance: weight([3], 1, 2, 1),
          gamma: weight([3], 1, 3, 1),
          beta: weight([3], 0, -1, 0),
        },
      },
      { y: 0, x: 0, map: 1 },
    );
    expect([answer.centred, answer.deviation, answer.normalised, answer.value]).toEqual([1.5, 1.5, 1, 2]);
  });

  it('takes γ as 1 and β as 0 where batch normalisation has none', () => {
    const layer: Layer = {
      id: 'norm',
      kind: 'batch normalisation',
      inputs: ['input'],
      epsilon: 0,
      scale: false,
      centre: false,
    };
    const weights = { mean: weight([3], 0, 0, -2), variance: weight([3], 1, 1, 16) };
    const answer = explained(
      'batch normalisation',
      { layer, input, output: same, weights },
      { y: 0, x: 0, map: 2 },
    );
    expect(answer.value).toBe(-0.5);
  });

  it('sums squares over the nearest maps for local response normalisation', () => {
    const layer: Layer = {
      id: 'lrn',
      kind: 'local response normalisation',
      inputs: ['input'],
      radius: 1,
      bias: 2,
      alpha: 0.5,
      beta: 0.5,
    };
    const answer = explained(
      'local response normalisation',
      { layer, input, output: same },
      { y: 0, x: 0, map: 0 },
    );
    expect(answer.neighbours.map(({ value }) => value)).toEqual([1, 2]);
    expect([answer.sumOfSquares, answer.base]).toEqual([5, 4.5]);
    expect(answer.value).toBeCloseTo(1 / Math.sqrt(4.5), 15);
  });

  it('finds the input a concatenated map comes from', () => {
    const other: Layer = { id: 'other', kind: 'dropout', inputs: ['input'], rate: 0 };
    const answer = explained(
      'concatenate',
      {
        layer: { id: 'both', kind: 'concatenate', inputs: ['input', 'other'] },
        input,
        output: maps(shape(1, 1, 6), 1, 2, -4, 1, 2, -4),
        below: [[other, same]],
      },
      { y: 0, x: 0, map: 4 },
    );
    expect(answer.source).toEqual({ layer: 'other', y: 0, x: 0, map: 1, value: 2 });
  });

  it('has no source in the zeros that padding adds', () => {
    const layer: Layer = {
      id: 'pad',
      kind: 'zero padding',
      inputs: ['input'],
      insets: { top: 0, bottom: 0, left: 1, right: 0 },
    };
    const toy = { layer, input, output: maps(shape(1, 2, 3), 0, 0, 0, 1, 2, -4) };
    expect(explained('zero padding', toy, { y: 0, x: 0, map: 2 }).source).toBeUndefined();
    expect(explained('zero padding', toy, { y: 0, x: 1, map: 2 }).source?.value).toBe(-4);
  });

  it('shows softmax with its shift and denominator', () => {
    const answer = explained(
      'softmax',
      {
        layer: { id: 'softmax', kind: 'softmax', inputs: ['input'] },
        input: maps(shape(1, 1, 3), 0, 2, 2),
        output: same,
      },
      { y: 0, x: 0, map: 1 },
    );
    expect(answer.shift).toBe(2);
    expect(answer.logits.map(({ value }) => value)).toEqual([0, 2, 2]);
    expect(answer.denominator).toBeCloseTo(2 + Math.exp(-2), 15);
    expect(answer.value).toBeCloseTo(1 / (2 + Math.exp(-2)), 15);
  });

  it('gives the input’s pixel as a byte', () => {
    const network = {
      ...toyNetwork([toyInput(1, 1, 1)]),
      normalisation: { range: [-1, 1], mean: [0.2], std: [0.5] } as const,
    };
    const activations = new Map([['input', maps(shape(1, 1, 1), (0.6 - 0.2) / 0.5)]]);
    const answer = cellArithmetic({ network, weights: new Map() }, activations, 'input', {
      y: 0,
      x: 0,
      map: 0,
    });
    expect(answer.kind === 'input' && answer.byte).toBeCloseTo(204, 4);
  });
});
