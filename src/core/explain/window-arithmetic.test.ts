import { describe, expect, it } from 'vitest';
import { explained, maps, shape, type Toy, weight } from '../../dev/fixtures/explained-by-hand.ts';
import { square, toyConvolution } from '../../dev/fixtures/toy-networks.ts';
import type { Layer } from '../network/network.ts';

const window = { stride: square(1), dilation: square(1), padding: 'same' } as const;

describe('the arithmetic of a convolution', () => {
  const layer: Layer = {
    ...toyConvolution,
    kernel: square(2),
    filters: 1,
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
