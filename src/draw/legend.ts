import { type ColourScale, cssColourOf, isDiverging } from './colour.ts';
import { numberText } from './format.ts';

export interface LegendTick {
  readonly value: number;
  /** Along the gradient, 0–1. */
  readonly position: number;
  readonly text: string;
}

/** A scale explained: its colours from low to high, and the numbers at its ends and at zero. */
export interface Legend {
  /** As CSS writes it, from left to right. */
  readonly gradient: string;
  /** Ascending; a scale on which all values are alike has one. */
  readonly ticks: readonly LegendTick[];
  /** Where there is room for one number only: `±3.2`, `0–4.1`. */
  readonly brief: string;
}

/** Between two of these the gradient runs straight, which no eye tells from the table. */
const GRADIENT_STOPS = 17;

export function legendOf(scale: ColourScale): Legend {
  return { gradient: gradientOf(scale), ticks: ticksOf(scale), brief: briefOf(scale) };
}

function gradientOf(scale: ColourScale): string {
  const [low, high] = scale.domain;
  const stops = Array.from({ length: GRADIENT_STOPS }, (_, stop) =>
    cssColourOf(scale, low + ((high - low) * stop) / (GRADIENT_STOPS - 1)),
  );
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function ticksOf({ domain: [low, high] }: ColourScale): readonly LegendTick[] {
  if (low === high) return [{ value: low, position: 0.5, text: numberText(low) }];
  const values = low < 0 && high > 0 ? [low, 0, high] : [low, high];
  return values.map((value) => ({ value, position: (value - low) / (high - low), text: numberText(value) }));
}

function briefOf({ kind, domain: [low, high] }: ColourScale): string {
  if (low === high) return twoDigits(low);
  return isDiverging(kind) ? `±${twoDigits(high)}` : `${twoDigits(low)}–${twoDigits(high)}`;
}

/** Two significant digits: enough to tell scales apart, and short enough for a narrow column; the whole number where that is longer. */
function twoDigits(value: number): string {
  return numberText(Math.abs(value) < 100 ? Number(value.toPrecision(2)) : Math.round(value));
}
