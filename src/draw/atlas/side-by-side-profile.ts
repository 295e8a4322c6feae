import { scaleLinear, scaleLog } from 'd3-scale';
import { type Box, overlap } from './bubble-labels.ts';

/** How much of something is at one resolution. */
export interface ProfileStage {
  /** Cells of a map. */
  readonly height: number;
  readonly width: number;
  readonly amount: number;
  /** Of its amount as printed, on one line. */
  readonly labelWidthPx: number;
}

export interface ProfileFrame {
  readonly widthPx: number;
  /** Of the highest bar. */
  readonly barsPx: number;
  /** Height of a line of text; a line is printed above the bars. */
  readonly rowPx: number;
  /** From either edge to the middle of the outermost bar. */
  readonly sidePx: number;
}

export interface ProfileBar extends Box {
  /** Whether its amount can be printed above it without touching anything else. */
  readonly hasLabel: boolean;
}

const WIDEST_PX = 30;
const GAP_PX = 3;

/**
 * The amounts of several networks as bars over one scale of resolutions and one of amounts.
 * Resolutions fall from left to right by their logarithm, so that equal ones stand above each other
 * and a halving is the same step everywhere.
 *
 * @returns one list of bars per network, in the order given; the foot is at barsPx + rowPx
 */
export function sideBySideProfile(
  networks: readonly (readonly ProfileStage[])[],
  { widthPx, barsPx, rowPx, sidePx }: ProfileFrame,
): readonly (readonly ProfileBar[])[] {
  const all = networks.flat();
  const finest = Math.max(2, ...all.map(cellsAcross));
  const x = scaleLog([finest, 1], [sidePx, Math.max(sidePx + 1, widthPx - sidePx)]);
  const footPx = barsPx + rowPx;
  const y = scaleLinear([0, Math.max(1, ...all.map(({ amount }) => amount))], [footPx, rowPx]);
  const middles = networks.map((stages) => stages.map((stage) => x(cellsAcross(stage))));
  const halfPx = Math.max(1, (Math.min(WIDEST_PX, ...middles.map(narrowestStep)) - GAP_PX) / 2);
  return networks.map((stages, network) => {
    const bars = stages.map(({ amount }, index) => {
      const middlePx = middles[network]?.[index] ?? 0;
      return { leftPx: middlePx - halfPx, rightPx: middlePx + halfPx, topPx: y(amount), bottomPx: footPx };
    });
    const labelled = withRoomForLabels(bars, stages, { leftPx: 0, rightPx: widthPx }, rowPx);
    return bars.map((bar, index) => ({ ...bar, hasLabel: labelled.has(index) }));
  });
}

/** Side of a square of as many cells. */
const cellsAcross = ({ height, width }: Pick<ProfileStage, 'height' | 'width'>): number =>
  Math.sqrt(height * width);

function narrowestStep(middles: readonly number[]): number {
  const sorted = middles.toSorted((a, b) => a - b);
  return Math.min(...sorted.map((middle, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - middle));
}

/** The larger amounts are printed first. */
function withRoomForLabels(
  bars: readonly Box[],
  stages: readonly ProfileStage[],
  { leftPx, rightPx }: Pick<Box, 'leftPx' | 'rightPx'>,
  rowPx: number,
): ReadonlySet<number> {
  const taken: Box[] = [...bars];
  const labelled = new Set<number>();
  const order = stages.map((_, index) => index);
  order.sort((a, b) => (stages[b]?.amount ?? 0) - (stages[a]?.amount ?? 0));
  for (const index of order) {
    const [bar, stage] = [bars[index], stages[index]];
    if (!bar || !stage || stage.amount === 0) continue;
    const middlePx = (bar.leftPx + bar.rightPx) / 2;
    const label = {
      leftPx: middlePx - stage.labelWidthPx / 2,
      rightPx: middlePx + stage.labelWidthPx / 2,
      topPx: bar.topPx - rowPx,
      bottomPx: bar.topPx,
    };
    if (label.leftPx < leftPx || label.rightPx > rightPx) continue;
    if (taken.some((other) => overlap(label, other) > 0)) continue;
    taken.push(label);
    labelled.add(index);
  }
  return labelled;
}
