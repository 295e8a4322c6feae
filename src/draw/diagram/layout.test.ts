import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeNetwork } from '../../core/network/describe.ts';
import type { Layer, Network } from '../../core/network/network.ts';
import { boxOf, expectSound, layout, overlap } from '../../dev/fixtures/drawings.ts';
import {
  activation,
  chainNetwork,
  convolution,
  dense,
  manyMapsNetwork,
  toyNetworks,
} from '../../dev/fixtures/networks.ts';
import type { Rect } from './diagram.ts';

const SIZES = [
  { widthPx: 360 },
  { widthPx: 720, heightPx: 400 },
  { widthPx: 1060, heightPx: 600 },
  { widthPx: 3840, heightPx: 1900 },
] as const;

const CASES = toyNetworks().flatMap((network) =>
  SIZES.map((size) => [network.id, size.widthPx, network, size] as const),
);

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
