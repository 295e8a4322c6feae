import { describe, expect, it } from 'vitest';
import { boxOf, layout } from '../../dev/fixtures/drawings.ts';
import { residualNetwork, toyNetworks } from '../../dev/fixtures/networks.ts';
import type { DiagramLink } from './diagram.ts';

const columns = { widthPx: 1060, heightPx: 600 };
const rows = { widthPx: 360, orientation: 'rows' } as const;

const linkInto = (links: readonly DiagramLink[], to: string, from: string) => {
  const link = links.find((candidate) => candidate.to === to && candidate.from === from);
  if (!link) throw new RangeError(`No link from ${from} to ${to}.`);
  return link;
};

describe.each(toyNetworks().map((network) => [network.id, network] as const))('%s', (_, network) => {
  it.each([
    ['columns', columns],
    ['rows', rows],
  ])('every handle has a place of its own in the diagram, in %s', (_orientation, options) => {
    const { links, widthPx, heightPx } = layout(network, options);
    const handles = links.flatMap(({ handle }) => handle ?? []);
    for (const { xPx, yPx } of handles) {
      expect(xPx).toBeGreaterThan(0);
      expect(yPx).toBeGreaterThan(0);
      expect(xPx).toBeLessThan(widthPx);
      expect(yPx).toBeLessThan(heightPx);
    }
    const places = handles.map(({ xPx, yPx }) => `${xPx.toFixed(2)},${yPx.toFixed(2)}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

it('between columns every link has one: in the gap before the layer it leads to, or up on its arc', () => {
  const drawing = layout(residualNetwork(), columns);
  expect(drawing.links.filter(({ handle }) => !handle)).toEqual([]);
  const add = boxOf(drawing, 'add1');
  const main = linkInto(drawing.links, 'add1', 'conv1_2').handle;
  const skip = linkInto(drawing.links, 'add1', 'stem_relu').handle;
  expect(main?.xPx).toBeLessThan(add.xPx);
  expect(main?.xPx).toBeGreaterThan(boxOf(drawing, 'conv1_2').xPx + boxOf(drawing, 'conv1_2').widthPx);
  expect(skip?.xPx).toBeLessThan(add.xPx);
  expect(skip?.yPx).toBeLessThan(Math.min(...drawing.layers.map(({ yPx }) => yPx)));
});

it('between rows only what goes around other layers has one, in the gutter', () => {
  const drawing = layout(residualNetwork(), rows);
  const skip = linkInto(drawing.links, 'add1', 'stem_relu').handle;
  expect(skip?.xPx).toBeLessThan(boxOf(drawing, 'add1').xPx);
  expect(skip?.yPx).toBeLessThan(boxOf(drawing, 'add1').title.yPx + 24);
  expect(linkInto(drawing.links, 'add1', 'conv1_2').handle).toBeUndefined();
});
