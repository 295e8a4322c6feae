import type { LayerId } from '../../core/network/network.ts';
import { crispSides } from '../crispness.ts';
import { type Content, contentOf } from './content.ts';
import type { DiagramNode } from './diagram.ts';
import { type Gap, totalPx } from './gaps.ts';
import type { LayoutInput } from './layout-input.ts';
import { formOf } from './measure.ts';

/** How much larger than those of the finest layer maps may be drawn. */
const GROWTH = 1.5;

export type Contents = ReadonlyMap<LayerId, Content>;

/** The largest maps with which the columns fit into the width; if none do, the smallest crisp ones. */
export function fittingContents(
  input: LayoutInput,
  least: readonly Gap[],
  topPx: number,
  headPx: number,
): Contents {
  const gapsPx = totalPx(least);
  const measured = (targetPx: number, growth: number, mapGapPx = input.metrics.mapGapPx) =>
    measureAll({ ...input, metrics: { ...input.metrics, mapGapPx } }, { targetPx, growth }, (lanes) =>
      contentHeightPx(input, lanes, topPx, headPx),
    );
  const fits = (contents: Contents) =>
    columnWidthsPx(input, contents).reduce((sum, widthPx) => sum + widthPx, gapsPx) <= input.widthPx;
  const smallest = measured(input.metrics.minMapPx, 1);
  if (!fits(smallest)) return measured(input.metrics.minMapPx, GROWTH);
  for (const { sidePx, gapPx } of sizesToTry(input)) {
    for (const growth of [GROWTH, 1]) {
      const contents = measured(sidePx, growth, gapPx);
      if (fits(contents)) return contents;
    }
  }
  return smallest;
}

/** Largest first: sides crisp for the layer with the most cells, the same closer together, then any. */
function sizesToTry(input: LayoutInput): readonly { sidePx: number; gapPx: number }[] {
  const { minMapPx, maxMapPx, mapGapPx } = input.metrics;
  const finest = finestShown(input);
  const crisp = finest ? crispSides(finest.shape, minMapPx, maxMapPx) : [];
  const others: number[] = [];
  for (let sidePx = crisp.at(-1) ?? maxMapPx; sidePx >= minMapPx; sidePx -= Math.ceil(sidePx / 32))
    others.push(sidePx);
  return [
    ...crisp.map((sidePx) => ({ sidePx, gapPx: mapGapPx })),
    ...crisp.map((sidePx) => ({ sidePx, gapPx: Math.min(1, mapGapPx) })),
    ...others.map((sidePx) => ({ sidePx, gapPx: mapGapPx })),
  ];
}

/** Of the layers whose maps are shown each, the one with the most cells along a side. */
function finestShown({ graph, unfolded, metrics }: LayoutInput): DiagramNode | undefined {
  const shown = graph.layers.filter(
    (node) =>
      node.layer.kind !== 'input' &&
      formOf(node) === 'maps' &&
      (node.shape.channels < metrics.foldFrom || unfolded.has(node.layer.id)),
  );
  const [finest] = shown.toSorted((a, b) => cellsAlong(b) - cellsAlong(a));
  return finest;
}

function cellsAlong({ shape }: DiagramNode): number {
  return Math.max(shape.height, shape.width);
}

function measureAll(
  input: LayoutInput,
  size: { targetPx: number; growth: number },
  contentPx: (lanes: number) => number,
): Contents {
  const { graph, arrangement, unfolded, labelWidthsPx, metrics } = input;
  return new Map(
    graph.layers.map((node) => {
      const { id } = node.layer;
      const section = arrangement.sections[arrangement.places.get(id)?.section ?? 0];
      const limitPx = contentPx(section?.lanes ?? 1);
      const picturePx = Math.max(
        metrics.minMapPx,
        Math.min(4 * size.targetPx, input.widthPx / 8, limitPx / 2),
      );
      const frame = { limit: 'height', limitPx, ...size } as const;
      const choices = { picturePx, unfolded: unfolded.has(id), labelWidthPx: labelWidthsPx.get(id) ?? 0 };
      return [id, contentOf(node, frame, choices, metrics)];
    }),
  );
}

/** Room for the maps of one lane, where so many lanes share the height. */
function contentHeightPx(
  { heightPx, metrics }: LayoutInput,
  lanes: number,
  topPx: number,
  headPx: number,
): number {
  const { laneGapPx, legendHeightPx, minMapPx } = metrics;
  const lanePx = Math.floor((heightPx - topPx - (lanes - 1) * laneGapPx) / lanes);
  return Math.max(minMapPx, lanePx - headPx - legendHeightPx);
}

export function columnWidthsPx({ arrangement }: LayoutInput, contents: Contents): readonly number[] {
  const widthsPx = new Array<number>(arrangement.rankCount).fill(0);
  for (const [id, { rank }] of arrangement.places)
    widthsPx[rank] = Math.max(widthsPx[rank] ?? 0, contents.get(id)?.widthPx ?? 0);
  return widthsPx;
}
