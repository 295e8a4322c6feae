import { expect, describe as group, test } from 'vitest';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import { architectures } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import type { Rect } from '../../diagram/diagram.ts';
import { shapeText } from '../../format.ts';
import { type ArchitectureLayout, type DiagramWords, type LayoutOptions, layoutOf } from './layout.ts';
import { allBlocks, blockKey, visibleGraph } from './visible-graph.ts';
import { volumeScale } from './volumes.ts';

const words: DiagramWords = {
  label: (node) => ({
    title: node.type === 'layer' ? node.key : node.block.id,
    kind: node.type === 'layer' ? node.output.label : node.block.kind,
    shape: shapeText(node.output.shape),
  }),
  title: ({ block }) => block.id,
};

const wide: LayoutOptions = { flow: 'right', widthPx: 900, words };
const narrow: LayoutOptions = { flow: 'down', widthPx: 360, words };

const cases = architectures.flatMap((architecture) =>
  [new Set<never>(), new Set(architecture.switches)].map((on) => {
    const blueprint = architecture.build(on);
    const name = [architecture.id, ...on].join(' with ');
    return { name, blueprint, description: describe(blueprint.network) };
  }),
);

const axes = ['xPx', 'yPx'] as const;

const every = ({ blocks }: Blueprint) => new Set(allBlocks(blocks).map(({ id }) => id));
const outermost = ({ blocks }: Blueprint) => new Set(blocks.map(({ id }) => id));
const openings = { folded: () => new Set<string>(), 'outermost open': outermost, 'all open': every };

const overlaps = (a: Rect, b: Rect) =>
  a.xPx < b.xPx + b.widthPx &&
  b.xPx < a.xPx + a.widthPx &&
  a.yPx < b.yPx + b.heightPx &&
  b.yPx < a.yPx + a.heightPx;

const contains = (outer: Rect, inner: Rect) =>
  inner.xPx >= outer.xPx &&
  inner.yPx >= outer.yPx &&
  inner.xPx + inner.widthPx <= outer.xPx + outer.widthPx &&
  inner.yPx + inner.heightPx <= outer.yPx + outer.heightPx;

const inside = ({ widthPx, heightPx }: ArchitectureLayout, rect: Rect) =>
  contains({ xPx: 0, yPx: 0, widthPx, heightPx }, rect);

/** Boxes that a line runs through although it neither begins nor ends there. */
function runThrough({ nodes, edges }: ArchitectureLayout): readonly string[] {
  return edges.flatMap(({ from, to, corners, bounds }) => {
    const near = nodes.filter((box) => box.node.key !== from && box.node.key !== to && overlaps(box, bounds));
    return near
      .filter((box) => corners.some((corner, index) => overlaps(box, between(corner, corners[index + 1]))))
      .map(({ node }) => `${from} → ${to} through ${node.key}`);
  });
}

/** Lines of different boxes that run along each other in one place, so that one could not tell them apart. */
function confusable({ edges }: ArchitectureLayout): readonly string[] {
  const alongside = new Map<string, { from: string; start: number; end: number }[]>();
  const found: string[] = [];
  for (const { from, corners } of edges)
    corners.slice(1).forEach((corner, index) => {
      const before = corners[index] ?? corner;
      const isLevel = before.yPx === corner.yPx;
      const [a, b] = isLevel ? [before.xPx, corner.xPx] : [before.yPx, corner.yPx];
      const line = { from, start: Math.min(a, b), end: Math.max(a, b) };
      const name = isLevel ? `level ${corner.yPx}` : `upright ${corner.xPx}`;
      const others = alongside.get(name) ?? [];
      for (const other of others)
        if (other.from !== from && Math.min(other.end, line.end) - Math.max(other.start, line.start) > 4)
          found.push(`${from} and ${other.from}, ${name}`);
      alongside.set(name, [...others, line]);
    });
  return found;
}

type Corner = ArchitectureLayout['edges'][number]['corners'][number];

const between = (a: Corner, b: Corner = a): Rect => ({
  xPx: Math.min(a.xPx, b.xPx),
  yPx: Math.min(a.yPx, b.yPx),
  widthPx: Math.abs(a.xPx - b.xPx),
  heightPx: Math.abs(a.yPx - b.yPx),
});

for (const { name, blueprint, description } of cases) {
  group(name, () => {
    const scale = volumeScale(description);
    for (const [fold, openingOf] of Object.entries(openings))
      for (const options of [wide, narrow, { ...wide, volumes: scale }, { ...narrow, volumes: scale }]) {
        if ('volumes' in options && openingOf !== every) continue;
        const open = openingOf(blueprint);
        const what = `${fold}, ${options.flow}${'volumes' in options ? ', to scale' : ''}`;
        const layout = layoutOf(blueprint, description, open, options);
        const graph = visibleGraph(blueprint, description, open);

        test(`${what}: every box once, none over another, all inside`, () => {
          expect(layout.nodes.map(({ node }) => node.key)).toEqual(graph.nodes.map(({ key }) => key));
          const { nodes } = layout;
          const over = nodes.flatMap((a, index) =>
            nodes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.node.key} ${b.node.key}`] : [])),
          );
          expect(over).toEqual([]);
          expect(nodes.filter((node) => !inside(layout, node))).toEqual([]);
        });

        test(`${what}: borders hold what is theirs and nothing else`, () => {
          expect(layout.frames.filter((frame) => !inside(layout, frame))).toEqual([]);
          const wrong = layout.frames.flatMap((frame) => {
            const own = new Set(frame.block.block.layers);
            return layout.nodes
              .filter((node) =>
                own.has(node.node.output.layer.id) ? !contains(frame, node) : overlaps(frame, node),
              )
              .map(({ node }) => `${frame.title} and ${node.key}`);
          });
          expect(wrong).toEqual([]);
        });

        test(`${what}: every edge once, from its box to its reader, through no other, along no other line`, () => {
          const names = layout.edges.map(({ from, to }) => `${from} → ${to}`);
          expect(names).toEqual(graph.edges.map(({ from, to }) => `${from} → ${to}`));
          expect(new Set(names).size).toBe(names.length);
          const boxes = new Map(layout.nodes.map((node) => [node.node.key, node]));
          const astray = layout.edges.filter(({ from, to, corners, bounds }) => {
            const isAt = (key: string, corner: (typeof corners)[number] | undefined) => {
              const box = boxes.get(key);
              return box && corner && contains(box, { ...corner, widthPx: 0, heightPx: 0 });
            };
            return !isAt(from, corners.at(0)) || !isAt(to, corners.at(-1)) || !inside(layout, bounds);
          });
          expect(astray).toEqual([]);
          expect(runThrough(layout)).toEqual([]);
          expect(confusable(layout)).toEqual([]);
        });

        test(`${what}: lines arrive forward, and run along the page’s axes only`, () => {
          const [forward, across] = options.flow === 'right' ? axes : axes.toReversed();
          const wrong = layout.edges.filter(({ corners }) => {
            const [before, last] = corners.slice(-2);
            if (!before || !last || !forward || !across) return true;
            const slants = corners.some((corner, index) => {
              const next = corners[index + 1];
              return next && corner.xPx !== next.xPx && corner.yPx !== next.yPx;
            });
            return slants || before[across] !== last[across] || before[forward] >= last[forward];
          });
          expect(wrong).toEqual([]);
        });
      }

    test('equal inputs give equal layouts', () => {
      const open = outermost(blueprint);
      expect(layoutOf(blueprint, description, open, wide)).toEqual(
        layoutOf(blueprint, description, open, wide),
      );
    });

    test('unfolding a block leaves the order of all other boxes', () => {
      const before = layoutOf(blueprint, description, new Set(), wide).nodes.map(({ node }) => node.key);
      for (const { id, layers } of blueprint.blocks) {
        const after = layoutOf(blueprint, description, new Set([id]), wide).nodes.map(({ node }) => node);
        const inside = new Set(layers);
        const others = after.filter(({ output }) => !inside.has(output.layer.id)).map(({ key }) => key);
        expect(others).toEqual(before.filter((key) => key !== blockKey(id)));
      }
    });
  });
}
