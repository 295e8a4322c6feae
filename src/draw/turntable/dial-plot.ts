import { arc, curveLinear, line, lineRadial } from 'd3-shape';
import type { Loss, Reading } from './readings.ts';

/** Probability of a class against a dial, ready to be drawn. All lengths in pixels, y down. */
export interface DialPlot {
  /** SVG path data of the readings' line; empty without any. */
  readonly path: string;
  /** Whether the line encloses an area: only a circle that was gone round does. */
  readonly isWhole: boolean;
  /** One path per loss: a band at the rim, or at the foot of a straight plot. */
  readonly losses: readonly string[];
  /** Where a reading stands. */
  place(value: number, probability: number): { readonly xPx: number; readonly yPx: number };
  /** The value nearest to a place. */
  valueAt(xPx: number, yPx: number): number;
}

const RADIANS = Math.PI / 180;
const BAND_PX = 6;

/**
 * A full turn as a circle about the origin: 0° at the top, clockwise; probability from the centre outwards.
 * @param radiusPx of probability 1
 * @param stepDegrees from one reading to the next
 */
export function polarPlot(
  readings: readonly Reading[],
  losses: readonly Loss[],
  radiusPx: number,
  stepDegrees: number,
): DialPlot {
  const place = (value: number, probability: number) => ({
    xPx: radiusPx * probability * Math.sin(value * RADIANS),
    yPx: -radiusPx * probability * Math.cos(value * RADIANS),
  });
  const isWhole = readings.length * stepDegrees >= 360 - 1e-6;
  const round = isWhole ? [...readings, ...readings.slice(0, 1)] : readings;
  const outline = lineRadial<Reading>()
    .angle(({ value }) => value * RADIANS)
    .radius(({ probability }) => probability * radiusPx)
    .curve(curveLinear)
    .digits(2);
  const band = arc<Loss>()
    .innerRadius(radiusPx + 2)
    .outerRadius(radiusPx + 2 + BAND_PX)
    .startAngle(({ readings: [first] }) => ((first?.value ?? 0) - stepDegrees / 2) * RADIANS)
    .endAngle(({ readings: lost }) => ((lost[0]?.value ?? 0) + (lost.length - 0.5) * stepDegrees) * RADIANS)
    .digits(2);
  return {
    path: outline(round) ?? '',
    isWhole,
    losses: losses.map((loss) => band(loss) ?? ''),
    place,
    valueAt: (xPx, yPx) => Math.atan2(xPx, -yPx) / RADIANS,
  };
}

export interface StraightFrame {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

/** A scale from end to end: values to the right, probability upwards. */
export function straightPlot(
  readings: readonly Reading[],
  losses: readonly Loss[],
  { leftPx, rightPx, topPx, bottomPx }: StraightFrame,
  [least, most]: readonly [number, number],
): DialPlot {
  const xPxOf = (value: number): number => leftPx + ((value - least) / (most - least)) * (rightPx - leftPx);
  const yPxOf = (probability: number): number => bottomPx - probability * (bottomPx - topPx);
  const halfStep = halfStepOf(readings);
  const outline = line<Reading>(
    ({ value }) => xPxOf(value),
    ({ probability }) => yPxOf(probability),
  ).digits(2);
  const band = ({ readings: lost }: Loss): string => {
    const from = Math.max(least, (lost[0]?.value ?? least) - halfStep);
    const to = Math.min(most, (lost.at(-1)?.value ?? most) + halfStep);
    return `M${xPxOf(from)} ${bottomPx + 2}H${xPxOf(to)}v${BAND_PX}H${xPxOf(from)}Z`;
  };
  return {
    path: outline(readings) ?? '',
    isWhole: false,
    losses: losses.map(band),
    place: (value, probability) => ({ xPx: xPxOf(value), yPx: yPxOf(probability) }),
    valueAt: (xPx) => least + ((xPx - leftPx) / (rightPx - leftPx)) * (most - least),
  };
}

const halfStepOf = ([first, second]: readonly Reading[]): number =>
  first && second ? (second.value - first.value) / 2 : 0;
