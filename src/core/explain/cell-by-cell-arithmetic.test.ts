import { describe, expect, it } from 'vitest';
import { explained, maps, shape, weight } from '../../dev/fixtures/explained-by-hand.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Layer } from '../network/network.ts';
import { cellArithmetic } from './cell-arithmetic.ts';

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
