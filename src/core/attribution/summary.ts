import type { AttributionPlane } from './display.ts';

/** A map in a few numbers, for those who cannot see it. */
export interface MapSummary {
  /** Centre of the mass |value|: 0 the top or left edge, 1 the bottom or right one. */
  readonly centre: { readonly y: number; readonly x: number };
  /** Share of the mass in the strongest tenth of the places, in [0.1, 1]: 0.1 where all are equal. */
  readonly concentration: number;
  /** Share of the mass that is positive, in [0, 1]. */
  readonly positive: number;
}

/** Where a map's mass is and how concentrated. @returns undefined for a map of zeros */
export function summarise({ height, width, values }: AttributionPlane): MapSummary | undefined {
  let [mass, positive, y, x] = [0, 0, 0, 0];
  for (const [index, value] of values.entries()) {
    const share = Math.abs(value);
    mass += share;
    if (value > 0) positive += share;
    y += share * (Math.floor(index / width) + 0.5);
    x += share * ((index % width) + 0.5);
  }
  if (!(mass > 0)) return undefined;
  return {
    centre: { y: y / mass / height, x: x / mass / width },
    concentration: massOfStrongest(values) / mass,
    positive: positive / mass,
  };
}

function massOfStrongest(values: Float32Array): number {
  const sorted = values.map(Math.abs).sort().reverse();
  const strongest = sorted.subarray(0, Math.max(1, Math.round(sorted.length / 10)));
  return strongest.reduce((sum, value) => sum + value, 0);
}
