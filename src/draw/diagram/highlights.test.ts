import { expect, describe as group, it } from 'vitest';
import { describe } from '../../core/network/describe.ts';
import { toyConvolution, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Rect } from './diagram.ts';
import { highlights } from './highlights.ts';
import { layoutDiagram } from './layout.ts';

const description = describe(
  toyNetwork([
    toyInput(8, 8, 3),
    toyConvolution,
    { id: 'relu', kind: 'activation', inputs: ['conv'], function: 'relu', alpha: 0 },
    { id: 'flat', kind: 'flatten', inputs: ['relu'] },
  ]),
);
const layout = layoutDiagram(description, { widthPx: 1000, heightPx: 500 });
const boxOf = (id: string) => {
  const box = layout.layers.find((layer) => layer.id === id);
  if (!box) throw new Error(`The layout holds no layer ${id}.`);
  return box;
};

/** Rows and columns of 8 × 8 cells drawn in a box. */
function cells(box: Rect | undefined, top: number, left: number, height: number, width: number): Rect {
  if (!box) throw new Error('There is no such box.');
  return {
    xPx: box.xPx + (left * box.widthPx) / 8,
    yPx: box.yPx + (top * box.heightPx) / 8,
    widthPx: (width * box.widthPx) / 8,
    heightPx: (height * box.heightPx) / 8,
  };
}

group('where a cell looks', () => {
  it('is its window in every map a filter reads, cut off at the edge', () => {
    const { maps, picture } = boxOf('input');
    expect(highlights(layout, description, 'conv', { map: 1, y: 0, x: 4 })).toEqual([
      cells(boxOf('conv').maps[1], 0, 4, 1, 1),
      ...maps.map((map) => cells(map, 0, 3, 2, 3)),
      cells(picture, 0, 3, 2, 3),
    ]);
  });

  it('is one map only for a layer that works map by map', () => {
    expect(highlights(layout, description, 'relu', { map: 2, y: 5, x: 6 })).toEqual([
      cells(boxOf('relu').maps[2], 5, 6, 1, 1),
      cells(boxOf('conv').maps[2], 5, 6, 1, 1),
      cells(boxOf('input').picture, 4, 5, 3, 3),
    ]);
  });

  it('is the one cell that a flattened unit copies', () => {
    const [first, ...others] = highlights(layout, description, 'flat', {
      map: (5 * 8 + 6) * 4 + 3,
      y: 0,
      x: 0,
    });
    expect(first).toEqual(cells(boxOf('relu').maps[3], 5, 6, 1, 1));
    expect(others).toEqual([cells(boxOf('input').picture, 4, 5, 3, 3)]);
  });
});
