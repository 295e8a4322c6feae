import type { LayerId } from '../../core/network/network.ts';
import { type Content, contentOf } from './content.ts';
import { type Gap, narrowedGaps, totalPx } from './gaps.ts';
import type { LayoutInput } from './layout-input.ts';
import type { Frame } from './measure.ts';

/** How much larger than those of the finest layer maps may be drawn. */
const GROWTH = 1.5;

/** Share of the width below which columns leave too much of it empty. */
const SPARSE = 0.5;

export type Contents = ReadonlyMap<LayerId, Content>;

/** What the layers look like, and the least gaps between the columns that go with it. */
export interface Fit {
  readonly contents: Contents;
  readonly gaps: readonly Gap[];
}

/**
 * The largest maps with which the columns fit into the width, with narrower gaps if
 * they do not otherwise. If nothing fits, a person scrolls anyway: then the largest
 * maps that need no more columns than the smallest.
 *
 * @param contentPx room for the maps of a layer, where so many lanes share the height
 */
export function fitColumns(
  input: LayoutInput,
  least: readonly Gap[],
  contentPx: (lanes: number) => number,
): Fit {
  for (const gaps of [least, narrowedGaps(least)]) {
    const contents = largestFitting(input, totalPx(gaps), contentPx);
    if (contents) return { contents, gaps };
  }
  return { contents: largestForScrolling(input, contentPx), gaps: least };
}

/** No larger, since every larger map is one that is further from the next. */
const MOST_FOR_SCROLLING_PX = 40;

/** Wide enough for the maps of a folded layer to be told apart. */
const FOLDED_FOR_SCROLLING_PX = 96;

function largestForScrolling(input: LayoutInput, contentPx: (lanes: number) => number): Contents {
  const { minMapPx } = input.metrics;
  const measured = (targetPx: number) => {
    const size = { targetPx, foldedPx: FOLDED_FOR_SCROLLING_PX, growth: GROWTH };
    return measureAll(input, size, contentPx);
  };
  const smallest = measured(minMapPx);
  for (let sidePx = MOST_FOR_SCROLLING_PX; sidePx > minMapPx; sidePx--) {
    const contents = measured(sidePx);
    if (isAsSlimAs(contents, smallest)) return contents;
  }
  return smallest;
}

function largestFitting(
  input: LayoutInput,
  gapsPx: number,
  contentPx: (lanes: number) => number,
): Contents | undefined {
  const { minMapPx, mapGapPx } = input.metrics;
  const neededPx = (contents: Contents) =>
    columnWidthsPx(input, contents).reduce((sum, widthPx) => sum + widthPx, gapsPx);
  const fits = (contents: Contents) => neededPx(contents) <= input.widthPx;
  const measured = (targetPx: number, growth: number, gapPx: number) => {
    const metrics = { ...input.metrics, mapGapPx: gapPx };
    return measureAll({ ...input, metrics }, { targetPx, foldedPx: targetPx, growth }, contentPx);
  };
  const smallest = measured(minMapPx, 1, mapGapPx);
  if (!fits(smallest)) return undefined;
  const largest = (accepts: (contents: Contents) => boolean) => {
    for (const { sidePx, gapPx } of sizesToTry(input)) {
      for (const growth of [GROWTH, 1]) {
        const contents = measured(sidePx, growth, gapPx);
        if (fits(contents) && accepts(contents)) return contents;
      }
    }
    return smallest;
  };
  const slim = largest((contents) => isAsSlimAs(contents, smallest));
  return neededPx(slim) < SPARSE * input.widthPx ? largest(() => true) : slim;
}

/** A layer reads best as one column of maps; it is broken into more only where much width would stay empty. */
function isAsSlimAs(contents: Contents, others: Contents): boolean {
  return [...contents].every(
    ([id, { measured, picture }]) =>
      measured.folded ||
      picture !== undefined ||
      measured.grid.columns <= (others.get(id)?.measured.grid.columns ?? 1),
  );
}

/** Largest first, each also with the maps closer together. */
function sizesToTry(input: LayoutInput): readonly { sidePx: number; gapPx: number }[] {
  const { minMapPx, maxMapPx, mapGapPx } = input.metrics;
  const sizes: { sidePx: number; gapPx: number }[] = [];
  for (let sidePx = maxMapPx; sidePx >= minMapPx; sidePx -= Math.ceil(sidePx / 48))
    for (const gapPx of [mapGapPx, Math.min(1, mapGapPx)]) sizes.push({ sidePx, gapPx });
  return sizes;
}

function measureAll(
  input: LayoutInput,
  size: Pick<Frame, 'targetPx' | 'foldedPx' | 'growth'>,
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

export function columnWidthsPx({ arrangement }: LayoutInput, contents: Contents): readonly number[] {
  const widthsPx = new Array<number>(arrangement.rankCount).fill(0);
  for (const [id, { rank }] of arrangement.places)
    widthsPx[rank] = Math.max(widthsPx[rank] ?? 0, contents.get(id)?.widthPx ?? 0);
  return widthsPx;
}
