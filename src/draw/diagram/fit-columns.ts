import type { LayerId } from '../../core/network/network.ts';
import { crispSides } from '../crispness.ts';
import { type Content, contentOf } from './content.ts';
import type { DiagramNode } from './diagram.ts';
import type { Gap } from './gaps.ts';
import type { LayoutInput } from './layout-input.ts';
import { formOf } from './measure.ts';

export type Contents = ReadonlyMap<LayerId, Content>;

/** The largest maps with which the columns fit into the width, else the smallest there are. */
export function fittingContents(input: LayoutInput, least: readonly Gap[], topPx: number): Contents {
  const gapsPx = least.reduce((sum, { widthPx }) => sum + widthPx, 0);
  let contents: Contents = new Map();
  for (const targetPx of targetSides(input)) {
    for (const growth of [1.5, 1]) {
      contents = measureAll(input, targetPx, growth, topPx);
      const columnsPx = columnWidthsPx(input, contents).reduce((sum, widthPx) => sum + widthPx, 0);
      if (columnsPx + gapsPx <= input.widthPx) return contents;
    }
  }
  return contents;
}

/** Sides to try, largest first: those crisp for the layer with the most cells, then any. */
function targetSides({ graph, unfolded, metrics }: LayoutInput): readonly number[] {
  const { minMapPx, maxMapPx, foldFrom } = metrics;
  const shown = graph.layers.filter(
    (node) =>
      node.layer.kind !== 'input' &&
      formOf(node) === 'maps' &&
      (node.shape.channels < foldFrom || unfolded.has(node.layer.id)),
  );
  const finest = shown.reduce<DiagramNode | undefined>(
    (most, node) => (most && cellsAlong(most) >= cellsAlong(node) ? most : node),
    undefined,
  );
  const crisp = finest ? crispSides(finest.shape, minMapPx, maxMapPx) : [];
  const largestOther = Math.min(maxMapPx, crisp.at(-1) ?? maxMapPx);
  const others = Array.from({ length: largestOther - minMapPx + 1 }, (_, step) => largestOther - step);
  return [...crisp, ...others];
}

function cellsAlong({ shape }: DiagramNode): number {
  return Math.max(shape.height, shape.width);
}

function measureAll(input: LayoutInput, targetPx: number, growth: number, topPx: number): Contents {
  const { graph, arrangement, unfolded, labelWidthsPx, metrics } = input;
  return new Map(
    graph.layers.map((node) => {
      const { id } = node.layer;
      const section = arrangement.sections[arrangement.places.get(id)?.section ?? 0];
      const limitPx = contentHeightPx(input, section?.lanes ?? 1, topPx);
      const picturePx = Math.max(metrics.minMapPx, Math.min(4 * targetPx, input.widthPx / 8, limitPx / 2));
      const frame = { limit: 'height', limitPx, targetPx, growth } as const;
      const choices = { unfolded: unfolded.has(id), labelWidthPx: labelWidthsPx.get(id) ?? 0 };
      return [id, contentOf(node, frame, picturePx, choices, metrics)];
    }),
  );
}

/** Room for the maps of one lane, where so many lanes share the height. */
function contentHeightPx({ heightPx, metrics }: LayoutInput, lanes: number, topPx: number): number {
  const { laneGapPx, titleHeightPx, legendHeightPx, minMapPx } = metrics;
  const lanePx = Math.floor((heightPx - topPx - (lanes - 1) * laneGapPx) / lanes);
  return Math.max(minMapPx, lanePx - titleHeightPx - legendHeightPx);
}

export function columnWidthsPx({ arrangement }: LayoutInput, contents: Contents): readonly number[] {
  const widthsPx = new Array<number>(arrangement.rankCount).fill(0);
  for (const [id, { rank }] of arrangement.places)
    widthsPx[rank] = Math.max(widthsPx[rank] ?? 0, contents.get(id)?.widthPx ?? 0);
  return widthsPx;
}
