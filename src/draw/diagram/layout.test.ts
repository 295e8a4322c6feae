import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeNetwork } from '../../core/network/describe.ts';
import type { Layer, Network } from '../../core/network/network.ts';
import {
  activation,
  chainNetwork,
  convolution,
  dense,
  inceptionNetwork,
  longChainNetwork,
  manyMapsNetwork,
  residualNetwork,
  toyNetworks,
} from '../../dev/fixtures/networks.ts';
import type { DiagramLayout, DiagramOptions, LayerBox, Rect } from './diagram.ts';
import { layoutDiagram } from './layout.ts';

const SIZES = [
  { widthPx: 360 },
  { widthPx: 720, heightPx: 400 },
  { widthPx: 1060, heightPx: 600 },
  { widthPx: 3840, heightPx: 1900 },
] as const;

const CASES = toyNetworks().flatMap((network) =>
  SIZES.map((size) => [network.id, size.widthPx, network, size] as const),
);

function layout(network: Network, options: DiagramOptions): DiagramLayout {
  const titleWidthsPx = new Map(network.layers.map(({ id }) => [id, 7 * id.length]));
  return layoutDiagram(describeNetwork(network), { titleWidthsPx, ...options });
}

function boxOf({ layers }: DiagramLayout, id: string): LayerBox {
  const box = layers.find((candidate) => candidate.id === id);
  if (!box) throw new RangeError(`No box for ${id}.`);
  return box;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.xPx >= outer.xPx &&
    inner.yPx >= outer.yPx &&
    inner.xPx + inner.widthPx <= outer.xPx + outer.widthPx &&
    inner.yPx + inner.heightPx <= outer.yPx + outer.heightPx
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.xPx < b.xPx + b.widthPx &&
    b.xPx < a.xPx + a.widthPx &&
    a.yPx < b.yPx + b.heightPx &&
    b.yPx < a.yPx + a.heightPx
  );
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}

function expectSound(drawing: DiagramLayout): void {
  const bounds = { xPx: 0, yPx: 0, widthPx: drawing.widthPx, heightPx: drawing.heightPx };
  for (const box of drawing.layers) {
    for (const part of [box, box.title, box.legend]) expect(contains(bounds, part)).toBe(true);
    expect(contains(box, box.body)).toBe(true);
    expect(contains(box, box.labels)).toBe(true);
    if (box.picture) expect(contains(box, box.picture)).toBe(true);
    for (const map of box.maps) expect(contains(box.body, map)).toBe(true);
    expect(pairs(box.maps.slice(0, 20)).some(([a, b]) => overlap(a, b))).toBe(false);
    expect(overlap(box.title, box.body)).toBe(false);
    expect(overlap(box.legend, box.body)).toBe(false);
  }
  const clashing = pairs(drawing.layers).filter(
    ([a, b]) =>
      overlap(a, b) ||
      overlap(a.title, b.title) ||
      [a.title, a.legend].some((head) => overlap(head, b.body)) ||
      [b.title, b.legend].some((head) => overlap(head, a.body)),
  );
  expect(clashing.map(([a, b]) => `${a.id} and ${b.id}`)).toEqual([]);
}

describe.each(CASES)('%s at %d px', (_, __, network, size) => {
  const drawing = layout(network, size);

  it('keeps everything apart and in its place', () => expectSound(drawing));

  it('shows every layer, in order, with all its maps or a grid for all of them', () => {
    expect(drawing.layers.map(({ id }) => id)).toEqual(network.layers.map(({ id }) => id));
    for (const { layer, shape } of describeNetwork(network).layers) {
      const { maps, folded, grid } = boxOf(drawing, layer.id);
      expect(maps.map(({ index }) => index)).toEqual(
        folded ? [] : Array.from({ length: shape.channels }, (_, map) => map),
      );
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(shape.channels);
    }
  });

  it('makes maps that can be chosen large enough', () => {
    for (const { form, maps } of drawing.layers)
      for (const map of maps) {
        expect(Math.max(map.widthPx, map.heightPx)).toBeGreaterThanOrEqual(form === 'maps' ? 24 : 6);
        expect(map.heightPx).toBeGreaterThanOrEqual(6);
      }
  });

  it('links each layer with those that read it', () => {
    const edges = network.layers.flatMap((layer) =>
      [...new Set(layer.inputs)].map((from) => `${from} ${layer.id}`),
    );
    expect(drawing.links.map(({ from, to }) => `${from} ${to}`)).toEqual(edges);
    for (const { path } of drawing.links) expect(path).toMatch(/^M[\d.,\sHVLCQ-]+$/);
  });

  it('is the same every time', () => expect(layout(network, size)).toEqual(drawing));
});

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

describe('rows', () => {
  const drawing = layout(inceptionNetwork(), { widthPx: 360, labelWidthsPx: new Map([['softmax', 80]]) });

  it('stack the layers within the width of a phone', () => {
    expect(drawing.orientation).toBe('rows');
    expect(drawing.widthPx).toBe(360);
    for (const [above, below] of pairs(drawing.layers))
      expect(above.yPx + above.heightPx).toBeLessThanOrEqual(below.yPx);
  });

  it('keep detours out of the layers', () => {
    const left = Math.min(...drawing.layers.map(({ xPx }) => xPx));
    const indexOf = new Map(drawing.layers.map(({ id }, index) => [id, index]));
    for (const { from, to, path } of drawing.links) {
      if ((indexOf.get(to) ?? 0) - (indexOf.get(from) ?? 0) === 1) continue;
      const xs = (path.match(/[ML](-?[\d.]+),/g) ?? []).map((x) => Number(x.slice(1, -1)));
      expect(Math.max(...xs)).toBeLessThanOrEqual(left);
      expect(Math.min(...xs)).toBeGreaterThan(0);
    }
  });

  it('list labelled units one below the other, as wide as the labels leave', () => {
    const { maps, labels } = boxOf(drawing, 'softmax');
    expect(new Set(maps.map(({ xPx }) => xPx)).size).toBe(1);
    expect(labels.widthPx).toBe(80);
    expect(labels.xPx + labels.widthPx).toBe(360);
  });
});

describe('folding', () => {
  const network = manyMapsNetwork();
  const size = { widthPx: 1060, heightPx: 600 };

  it('applies to layers of many maps and to long vectors, which then have a grid but no maps', () => {
    const folded = layout(network, size).layers.filter((box) => box.folded);
    expect(folded.map(({ id }) => id)).toEqual([
      'wide',
      'wide_relu',
      'pool',
      'wider',
      'wider_relu',
      'flatten',
    ]);
    expect(folded.every(({ maps, foldable }) => maps.length === 0 && foldable)).toBe(true);
  });

  it('is undone by unfolding, for that layer alone', () => {
    const drawing = layout(network, { ...size, unfolded: new Set(['wide', 'flatten']) });
    expectSound(drawing);
    expect(boxOf(drawing, 'wide').maps).toHaveLength(96);
    expect(boxOf(drawing, 'flatten').maps).toHaveLength(14 * 10 * 256);
    expect(boxOf(drawing, 'wider').folded).toBe(true);
    expect(boxOf(drawing, 'wide').foldable).toBe(true);
  });
});

describe('the input', () => {
  it('shows the picture, and a map for each channel of a colour picture below it', () => {
    const { picture, maps } = boxOf(layout(chainNetwork(), { widthPx: 1060, heightPx: 600 }), 'input');
    expect([picture?.widthPx, picture?.heightPx]).toEqual([128, 128]);
    expect(maps).toHaveLength(3);
    for (const map of maps) expect(map.yPx).toBeGreaterThanOrEqual((picture?.yPx ?? 0) + 128);
  });

  it('is its own only map where it is grey, in its proportions', () => {
    const { picture, maps } = boxOf(layout(manyMapsNetwork(), { widthPx: 1060, heightPx: 600 }), 'input');
    expect(maps).toHaveLength(1);
    expect(maps[0]).toMatchObject(picture ?? {});
    expect((picture?.heightPx ?? 0) * 20).toBe((picture?.widthPx ?? 0) * 28);
  });
});

/** Networks of random shape: every layer reads one or two of those before it. */
const anyNetwork = fc
  .array(
    fc.record({
      sort: fc.constantFrom('convolution', 'activation', 'add', 'concatenate', 'dense'),
      back: fc.tuple(fc.nat(5), fc.nat(5)),
      filters: fc.integer({ min: 1, max: 70 }),
    }),
    { maxLength: 25 },
  )
  .map((steps): Network => {
    const layers: Layer[] = [
      { id: 'in', kind: 'input', inputs: [], shape: { height: 12, width: 12, channels: 3 } },
    ];
    steps.forEach(({ sort, back, filters }, index) => {
      const id = `layer${index}`;
      const [first, second] = back.map(
        (steps) => layers[Math.max(0, layers.length - 1 - steps)]?.id ?? 'in',
      ) as [string, string];
      if (sort === 'activation') layers.push(activation(id, first));
      else if (sort === 'concatenate') layers.push({ id, kind: 'concatenate', inputs: [first, second] });
      else if (sort === 'add') layers.push({ id, kind: 'add', inputs: [first, first] });
      else if (sort === 'dense') layers.push(dense(id, first, filters));
      else layers.push(convolution(id, first, filters));
    });
    return {
      id: 'any',
      name: 'any',
      classes: [],
      normalisation: { range: [0, 1], mean: [0], std: [1] },
      layers,
      output: 'in',
    };
  });

/** The part of a link that runs level, at the height where it starts. */
function levelPart(path: string): Rect | undefined {
  const [, x0, y0, x1] = /^M([\d.]+),([\d.]+)H([\d.]+)/.exec(path) ?? [];
  if (x0 === undefined) return undefined;
  return { xPx: Number(x0), yPx: Number(y0) - 0.1, widthPx: Number(x1) - Number(x0), heightPx: 0.2 };
}

describe('any graph', () => {
  it('has links that pass no layer, but for skip connections, which pass above', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { layers, links } = layout(network, { widthPx: 1200, heightPx: 700 });
        for (const { from, to, kind, path } of links) {
          const level = kind === 'skip' ? undefined : levelPart(path);
          if (!level) continue;
          const others = layers.filter(({ id }) => id !== from && id !== to);
          expect(others.filter(({ body }) => overlap(level, body))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is laid out soundly at any width', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.integer({ min: 360, max: 2000 }),
        fc.integer({ min: 300, max: 1200 }),
        (network, widthPx, heightPx) => {
          expectSound(layout(network, { widthPx, heightPx }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
