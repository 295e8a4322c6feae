import { describe, expect, it } from 'vitest';
import { square } from '../../dev/fixtures/toy-networks.ts';
import type { Layer } from '../network/network.ts';
import { sourceWindow } from './source-window.ts';

const shape = { height: 5, width: 4, channels: 3 };

/** Positions as text, padded ones in brackets. */
function places(layer: Layer, cell: { y: number; x: number; map: number }): string[] {
  return sourceWindow(layer, shape, cell).map((row) =>
    row.map(({ y, x, inside }) => (inside ? `${y},${x}` : `(${y},${x})`)).join(' '),
  );
}

describe('sourceWindow', () => {
  const sliding = { inputs: ['in'], kernel: square(3), stride: square(2), dilation: square(1) } as const;

  it('of a strided convolution reaches into the padding', () => {
    const conv: Layer = {
      id: 'c',
      kind: 'convolution',
      ...sliding,
      padding: { top: 1, bottom: 1, left: 1, right: 1 },
      filters: 1,
      groups: 1,
      bias: false,
    };
    expect(places(conv, { y: 0, x: 1, map: 0 })).toEqual([
      '(-1,1) (-1,2) (-1,3)',
      '0,1 0,2 0,3',
      '1,1 1,2 1,3',
    ]);
    expect(places({ ...conv, dilation: square(2) }, { y: 1, x: 0, map: 0 })).toEqual([
      '(1,-1) 1,1 1,3',
      '(3,-1) 3,1 3,3',
      '(5,-1) (5,1) (5,3)',
    ]);
  });

  it('of a pool that rounds up may leave the input at the end', () => {
    const pool: Layer = { id: 'p', kind: 'max pool', ...sliding, padding: 'valid', rounding: 'ceil' };
    expect(places(pool, { y: 0, x: 1, map: 0 })).toEqual(['0,2 0,3 (0,4)', '1,2 1,3 (1,4)', '2,2 2,3 (2,4)']);
  });

  it('of flatten is the one cell that lands there', () => {
    expect(
      places({ id: 'f', kind: 'flatten', inputs: ['in'] }, { y: 0, x: 0, map: 3 * 4 * 2 + 3 + 1 }),
    ).toEqual(['2,1']);
  });

  it('of zero padding is outside where zeros were added', () => {
    const pad: Layer = {
      id: 'z',
      kind: 'zero padding',
      inputs: ['in'],
      insets: { top: 2, bottom: 0, left: 0, right: 0 },
    };
    expect(places(pad, { y: 1, x: 3, map: 0 })).toEqual(['(-1,3)']);
    expect(places(pad, { y: 2, x: 3, map: 0 })).toEqual(['0,3']);
  });

  it('of a global average is the whole map, of the input nothing', () => {
    const global: Layer = { id: 'g', kind: 'global average pool', inputs: ['in'] };
    expect(sourceWindow(global, shape, { y: 0, x: 0, map: 0 }).flat()).toHaveLength(20);
    expect(
      sourceWindow({ id: 'in', kind: 'input', inputs: [], shape }, shape, { y: 0, x: 0, map: 0 }),
    ).toEqual([]);
  });

  it('of layers that act cell by cell is the same cell', () => {
    const relu: Layer = { id: 'r', kind: 'activation', inputs: ['in'], function: 'relu', alpha: 0 };
    expect(places(relu, { y: 4, x: 2, map: 1 })).toEqual(['4,2']);
  });
});
