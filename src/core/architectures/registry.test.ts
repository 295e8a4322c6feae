import { expect, describe as group, test } from 'vitest';
import { describe } from '../network/describe.ts';
import type { LayerId, Network } from '../network/network.ts';
import {
  type Architecture,
  type Block,
  type Blueprint,
  familyIds,
  type SwitchId,
  switchIds,
} from './architecture.ts';
import { architectureById, architectures } from './registry.ts';

/** What every architecture must keep to, with every choice of its switches. */

const subsets = (items: readonly SwitchId[]): readonly (readonly SwitchId[])[] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );

const builds = architectures.flatMap((architecture) =>
  subsets(architecture.switches).map(
    (on) => [[architecture.id, ...on].join(' + '), architecture, architecture.build(new Set(on))] as const,
  ),
);

const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...allBlocks(block.blocks)]);

/** Layers that the answer is computed from, itself included. */
function leadingTo({ layers, output }: Network): ReadonlySet<LayerId> {
  const found = new Set([output]);
  for (const { id, inputs } of layers.toReversed())
    if (found.has(id)) for (const input of inputs) found.add(input);
  return found;
}

const headLayers = ({ blocks }: Blueprint) =>
  allBlocks(blocks)
    .filter(({ kind }) => kind === 'auxiliary head')
    .flatMap(({ layers }) => layers);

group('the list', () => {
  test('has every id once, and each can stand in a link', () => {
    const ids = architectures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z\d-]{1,50}$/);
    for (const architecture of architectures) expect(architectureById(architecture.id)).toBe(architecture);
  });

  test('keeps families together, in their order', () => {
    const families = architectures.map(({ family }) => familyIds.indexOf(family));
    expect(families).toEqual(families.toSorted((a, b) => a - b));
    expect(new Set(families).size).toBe(familyIds.length);
  });

  test('knows nothing of others', () => {
    expect(architectureById('vgg-z')).toBeUndefined();
  });
});

group.each(builds)('%s', (_name, architecture: Architecture, blueprint) => {
  const { network, blocks, departures } = blueprint;
  const ids = network.layers.map(({ id }) => id);

  test('goes by its own name and has a paper', () => {
    expect(network.id).toBe(architecture.id);
    expect(network.name).toBe(architecture.name);
    expect(architecture.paper.year).toBeGreaterThan(1990);
  });

  test('every layer has an id of its own that can stand in a link', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z]\w{0,60}$/);
  });

  test('layers come after those they read, from one input on', () => {
    const before = new Set<LayerId>();
    for (const { id, inputs } of network.layers) {
      for (const input of inputs) expect(before).toContain(input);
      before.add(id);
    }
    expect(network.layers.flatMap(({ kind }, index) => (kind === 'input' ? [index] : []))).toEqual([0]);
  });

  test('all fit together, down to one answer per class', () => {
    const description = describe(network);
    for (const { shape } of description.layers)
      for (const extent of [shape.height, shape.width, shape.channels]) {
        expect(Number.isInteger(extent)).toBe(true);
        expect(extent).toBeGreaterThan(0);
      }
    const classes = architecture.family === 'lenet' ? 10 : 1000;
    expect(description.layer(network.output).shape).toEqual({ height: 1, width: 1, channels: classes });
  });

  test('every layer counts for the answer, but for those of auxiliary heads', () => {
    const leading = leadingTo(network);
    const heads = headLayers(blueprint);
    expect(ids.filter((id) => !leading.has(id))).toEqual(heads);
  });

  test('no two blocks, and no block and layer, have the same id', () => {
    const blockIds = allBlocks(blocks).map(({ id }) => id);
    const all = [...blockIds, ...ids];
    expect(new Set(all).size).toBe(all.length);
  });

  test('blocks hold layers that follow one another, none of them twice', () => {
    for (const { layers } of allBlocks(blocks)) {
      const start = ids.indexOf(layers[0] ?? '');
      expect(start).toBeGreaterThan(0);
      expect(layers).toEqual(ids.slice(start, start + layers.length));
    }
    const outermost = blocks.flatMap(({ layers }) => layers);
    expect(new Set(outermost).size).toBe(outermost.length);
  });

  test('blocks within a block hold some of its layers, none of them twice', () => {
    for (const block of allBlocks(blocks)) {
      const inner = block.blocks.flatMap(({ layers }) => layers);
      expect(new Set(inner).size).toBe(inner.length);
      expect(block.layers).toEqual(expect.arrayContaining(inner));
    }
  });

  test('an auxiliary head is a dead end, and modules, residual blocks and cells have one way out', () => {
    const description = describe(network);
    for (const { kind, layers } of allBlocks(blocks)) {
      const isRead = (id: LayerId) =>
        description.layer(id).consumers.some((consumer) => !layers.includes(consumer));
      const ways = layers.filter(isRead).length;
      if (kind === 'auxiliary head') expect(ways).toBe(0);
      else if (kind !== 'stage' && kind !== 'classifier') expect(ways).toBe(1);
    }
  });

  test('departures are of layers that it has, each told once', () => {
    const departing = departures.map(({ layer }) => layer);
    expect(ids).toEqual(expect.arrayContaining(departing));
    expect(new Set(departing).size).toBe(departing.length);
    for (const { why } of departures) expect(why).toMatch(/^[A-Zt].*\.$/);
  });
});

group.each(architectures.map((architecture) => [architecture.id, architecture] as const))(
  'the switches of %s',
  (_id, architecture) => {
    const plain = architecture.build(new Set());

    test('that it does not have change nothing', () => {
      const others = switchIds.filter((name) => !architecture.switches.includes(name));
      expect(architecture.build(new Set(others))).toEqual(plain);
    });

    test('that it has change the network', () => {
      for (const name of architecture.switches)
        expect(architecture.build(new Set([name])).network).not.toEqual(plain.network);
    });
  },
);
