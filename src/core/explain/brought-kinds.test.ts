import { describe, expect, it } from 'vitest';
import { explained, maps, shape, type Toy, weight } from '../../dev/fixtures/explained-by-hand.ts';
import { square, toyConvolution, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { describe as describeNetwork } from '../network/describe.ts';
import type { CombineLayer, Layer } from '../network/network.ts';
import { pixelsSeen, type Region } from '../network/receptive-field.ts';

/** Cells of the kinds that no shipped network has. */

const named = { id: 'layer', inputs: ['input'] } as const;
const pair = maps(shape(1, 1, 2), 6, -4);

describe('one cell, worked out by hand', () => {
  it('of a rescaling', () => {
    const layer: Layer = { ...named, kind: 'rescaling', scale: [0.5, 2], offset: [0, 1] };
    const toy: Toy = { layer, input: pair, output: maps(shape(1, 1, 2), 3, -7) };
    expect(explained('rescaling', toy, { y: 0, x: 0, map: 1 })).toMatchObject({
      scale: 2,
      scaled: -8,
      offset: 1,
      value: -7,
      activation: -7,
    });
  });

  it('of a normalisation', () => {
    const weights = { mean: weight([2], 2, 0), variance: weight([2], 4, 1) };
    const toy: Toy = {
      layer: { ...named, kind: 'normalisation' },
      input: pair,
      output: maps(shape(1, 1, 2), 2, -4),
      weights,
    };
    expect(explained('normalisation', toy, { y: 0, x: 0, map: 0 })).toMatchObject({
      centred: 4,
      deviation: 2,
      value: 2,
    });
  });

  it.each<[CombineLayer['operation'], number]>([
    ['multiply', -24],
    ['subtract', 10],
    ['average', 1],
    ['maximum', 6],
  ])('of a layer that does %s', (operation, value) => {
    const other: Layer = { id: 'other', inputs: ['input'], kind: 'dropout', rate: 0 };
    const layer: Layer = { id: 'layer', inputs: ['input', 'other'], kind: 'combine', operation };
    const one = maps(shape(1, 1, 1), 6);
    const toy: Toy = { layer, input: one, output: one, below: [[other, maps(shape(1, 1, 1), -4)]] };
    expect(explained('combine', toy, { y: 0, x: 0, map: 0 }).value).toBe(value);
  });

  it('of an enlarged map: four neighbours with their shares', () => {
    const layer: Layer = {
      ...named,
      kind: 'upsampling',
      factor: { height: 2, width: 2 },
      interpolation: 'bilinear',
    };
    const output = maps(shape(4, 4, 1), ...new Array<number>(16).fill(0));
    const toy: Toy = { layer, input: maps(shape(2, 2, 1), 0, 16, 32, 48), output };
    const { terms, value } = explained('upsampling', toy, { y: 1, x: 1, map: 0 });
    expect(terms.map(({ share }) => share)).toEqual([0.5625, 0.1875, 0.1875, 0.0625]);
    expect(value).toBe(12);
  });
});

describe('what a cell sees', () => {
  const strided: Layer = {
    ...toyConvolution,
    stride: square(2),
    padding: 'valid',
  };
  const seen = (layers: readonly Layer[], id: string, y: number, x: number): Region =>
    pixelsSeen(describeNetwork(toyNetwork([toyInput(9, 9, 2), strided, ...layers])), id, { y, x });

  it('through copies is what the copied cell sees', () => {
    const up: Layer = {
      id: 'up',
      inputs: ['conv'],
      kind: 'upsampling',
      factor: { height: 2, width: 2 },
      interpolation: 'nearest',
    };
    expect(seen([up], 'up', 3, 0)).toEqual({ top: 2, left: 0, height: 3, width: 3 });
    expect(seen([{ ...up, interpolation: 'bilinear' }], 'up', 2, 0)).toEqual({
      top: 0,
      left: 0,
      height: 5,
      width: 3,
    });
  });

  it('through a gate of one cell is the whole picture', () => {
    const gate: Layer = { id: 'gate', inputs: ['conv'], kind: 'global average pool' };
    const product: Layer = {
      id: 'product',
      inputs: ['conv', 'gate'],
      kind: 'combine',
      operation: 'multiply',
    };
    expect(seen([gate, product], 'product', 3, 3)).toEqual({ top: 0, left: 0, height: 9, width: 9 });
  });
});
