import { describe, expect, it } from 'vitest';
import { describe as describeNetwork } from '../../core/network/describe.ts';
import { boxOf, layout, pairs } from '../../dev/fixtures/drawings.ts';
import {
  chainNetwork,
  inceptionNetwork,
  longChainNetwork,
  residualNetwork,
  toyNetworks,
} from '../../dev/fixtures/networks.ts';
import { layoutDiagram } from './layout.ts';

/** First and last point of a path made of absolute commands. */
function endsOf(path: string): { x0: number; y0: number; x1: number; y1: number } {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [x0 = Number.NaN, y0 = Number.NaN] = numbers;
  const straight = /H(-?[\d.]+)$/.exec(path);
  if (straight) return { x0, y0, x1: Number(straight[1]), y1: y0 };
  return { x0, y0, x1: numbers.at(-2) ?? Number.NaN, y1: numbers.at(-1) ?? Number.NaN };
}

describe('links between columns', () => {
  it.each(toyNetworks().map((network) => [network.id, network] as const))(
    '%s: run from right edge to left edge',
    (_, network) => {
      const drawing = layout(network, { widthPx: 1060, heightPx: 600 });
      for (const { from, to, path } of drawing.links) {
        const [source, target] = [boxOf(drawing, from), boxOf(drawing, to)];
        const { x0, y0, x1, y1 } = endsOf(path);
        expect(x0).toBeCloseTo(source.xPx + source.widthPx, 1);
        expect(x1).toBeCloseTo(target.xPx, 1);
        expect(x1).toBeGreaterThan(x0);
        for (const [y, box] of [
          [y0, source],
          [y1, target],
        ] as const) {
          expect(y).toBeGreaterThanOrEqual(box.title.yPx);
          expect(y).toBeLessThanOrEqual(box.legend.yPx);
        }
      }
    },
  );

  it('lift skip connections above every layer', () => {
    const drawing = layout(residualNetwork(), { widthPx: 1060, heightPx: 600 });
    const skips = drawing.links.filter(({ kind }) => kind === 'skip');
    expect(skips.map(({ from, to }) => [from, to])).toEqual([['stem_relu', 'add1']]);
    const highest = Math.min(...(skips[0]?.path.match(/,(-?[\d.]+)/g) ?? []).map((y) => Number(y.slice(1))));
    expect(highest).toBeGreaterThan(0);
    expect(highest).toBeLessThan(Math.min(...drawing.layers.map(({ yPx }) => yPx)));
  });
});

describe('columns', () => {
  it('hold sixteen maps one below the other at 1060 × 600, crisp and without scrolling', () => {
    const drawing = layout(chainNetwork(), {
      widthPx: 1060,
      heightPx: 600,
      labelWidthsPx: new Map([['softmax', 70]]),
    });
    expect(drawing.orientation).toBe('columns');
    expect(drawing.widthPx).toBe(1060);
    expect(drawing.heightPx).toBeLessThanOrEqual(600);
    for (const { form, folded, grid } of drawing.layers.slice(1)) {
      if (form !== 'maps') continue;
      expect([folded, grid.columns, grid.crisp, grid.mapWidthPx]).toEqual([false, 1, true, 32]);
    }
  });

  it('fill the width they are given', () => {
    for (const widthPx of [1060, 1500, 1900]) {
      const { layers } = layout(chainNetwork(), { widthPx, heightPx: 700 });
      const [first, last] = [layers[0], layers.at(-1)];
      expect(first?.xPx).toBeLessThanOrEqual(24);
      expect((last?.xPx ?? 0) + (last?.widthPx ?? 0)).toBeGreaterThanOrEqual(widthPx - 24);
    }
  });

  it('move closer together to fit into an embedded frame of 800 × 500', () => {
    const drawing = layout(chainNetwork(), {
      widthPx: 800,
      heightPx: 500,
      labelWidthsPx: new Map([['softmax', 70]]),
    });
    expect(drawing.widthPx).toBe(800);
    expect(drawing.heightPx).toBeLessThanOrEqual(500);
  });

  it('grow wider than the screen rather than narrower than 28 px', () => {
    const drawing = layout(longChainNetwork(152), { widthPx: 1060, heightPx: 600 });
    expect(drawing.widthPx).toBeGreaterThan(152 * 28);
    expect(Math.min(...drawing.layers.map(({ widthPx }) => widthPx))).toBeGreaterThanOrEqual(28);
  });

  it('put branches below each other', () => {
    const drawing = layout(inceptionNetwork(), { widthPx: 1060, heightPx: 600 });
    const lanes = ['a', 'b_reduce', 'c_reduce', 'd_pool'].map((id) => boxOf(drawing, id));
    expect(lanes.map(({ lane, lanes: count }) => [lane, count])).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(new Set(lanes.map(({ xPx }) => xPx)).size).toBe(1);
    for (const [above, below] of pairs(lanes)) expect(above.yPx).toBeLessThan(below.yPx);
  });

  it('stand closer within a convolution and its activation than between', () => {
    const drawing = layoutDiagram(describeNetwork(chainNetwork()), { widthPx: 1060, heightPx: 600 });
    const gapAfter = (id: string, next: string) =>
      boxOf(drawing, next).xPx - boxOf(drawing, id).xPx - boxOf(drawing, id).widthPx;
    expect(gapAfter('conv1_1', 'relu1_1')).toBeLessThan(gapAfter('relu1_1', 'conv1_2'));
  });

  it('put titles on as many lines in turn as they need', () => {
    const widthOf = (width: number) => new Map(chainNetwork().layers.map(({ id }) => [id, width]));
    const titleRows = (width: number) => {
      const { layers } = layout(chainNetwork(), {
        widthPx: 1060,
        heightPx: 600,
        titleWidthsPx: widthOf(width),
      });
      return new Set(layers.map(({ title }) => title.yPx)).size;
    };
    expect(titleRows(30)).toBe(1);
    expect(titleRows(56)).toBe(2);
    expect(titleRows(110)).toBeGreaterThan(2);
  });

  it('put legends on two lines in turn where they do not fit on one', () => {
    const legendHeights = (legendWidthPx: number) => {
      const { layers } = layout(chainNetwork(), { widthPx: 1060, heightPx: 600, legendWidthPx });
      return new Set(layers.map(({ legend }) => legend.heightPx)).size;
    };
    expect(legendHeights(20)).toBe(1);
    expect(legendHeights(90)).toBe(2);
  });
});
