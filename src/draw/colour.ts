import type { Extent } from '../core/maths/statistics.ts';
import { INFERNO, PURPLE_GREEN, PURPLE_ORANGE, RED_BLUE, VIRIDIS } from './colour-tables.ts';

/** What the values are, and so which colours stand for them. */
export type ScaleKind =
  /** Activations of either sign: blue below zero, red above. */
  | 'signed'
  /** Activations that cannot be negative: dark at zero. */
  | 'magnitude'
  /** Weights and biases: purple below zero, green above. */
  | 'weight'
  /** Attribution that cannot be negative: black at zero. */
  | 'attribution'
  /** Attribution of either sign: purple below zero, orange above. */
  | 'signed attribution'
  /** Pictures, and filters shown as pictures: black to white, in even steps. */
  | 'grey';

/** How values become colours. */
export interface ColourScale {
  readonly kind: ScaleKind;
  /** The values at the two ends; a diverging scale has zero in the middle of them. */
  readonly domain: readonly [low: number, high: number];
  /** 256 colours, then a transparent one for values that are not numbers. Memory order R, G, B, A. */
  readonly table: Uint32Array;
}

export const COLOURS = 256;

/** Index of the colour for zero on a diverging scale; 127 steps lead from it to either end. */
export const MIDDLE_COLOUR = 128;

/** Index of the transparent entry, for values that are not numbers. */
export const NO_COLOUR = COLOURS;

const GREYS = Array.from({ length: COLOURS }, (_, level) =>
  level.toString(16).padStart(2, '0').repeat(3),
).join('');

const PALETTES: Readonly<Record<ScaleKind, { readonly diverging: boolean; readonly table: Uint32Array }>> = {
  signed: { diverging: true, table: tableOf(RED_BLUE) },
  magnitude: { diverging: false, table: tableOf(VIRIDIS) },
  weight: { diverging: true, table: tableOf(PURPLE_GREEN) },
  attribution: { diverging: false, table: tableOf(INFERNO) },
  'signed attribution': { diverging: true, table: tableOf(PURPLE_ORANGE) },
  grey: { diverging: false, table: tableOf(GREYS) },
};

export function isDiverging(kind: ScaleKind): boolean {
  return PALETTES[kind].diverging;
}

/**
 * A scale for values of this extent. Diverging kinds reach equally far to both
 * sides, ±max |v|; grey spans the extent itself; the other kinds start at zero.
 * An extent of nothing but zeros gives [0, 0], on which everything has the colour of zero.
 */
export function colourScale(kind: ScaleKind, { min, max }: Extent): ColourScale {
  const { diverging, table } = PALETTES[kind];
  if (kind === 'grey') return { kind, table, domain: [min, max] };
  const reach = Math.max(0, max, diverging ? -min : 0);
  return { kind, table, domain: [diverging ? 0 - reach : 0, reach] };
}

/** Weights and biases, zero in the middle. */
export function weightScale(extent: Extent): ColourScale {
  return colourScale('weight', extent);
}

/** Activations. @param sign what values the layer can put out, see `valueKinds` */
export function activationScale(extent: Extent, sign: 'signed' | 'non-negative'): ColourScale {
  return colourScale(sign === 'signed' ? 'signed' : 'magnitude', extent);
}

export function attributionScale(extent: Extent, sign: 'signed' | 'non-negative'): ColourScale {
  return colourScale(sign === 'signed' ? 'signed attribution' : 'attribution', extent);
}

/** A value's place in the table is `offset + perUnit · value`, see `entryAt`. */
export interface TablePosition {
  readonly offset: number;
  readonly perUnit: number;
}

export function tablePosition({ kind, domain: [low, high] }: ColourScale): TablePosition {
  const steps = isDiverging(kind) ? 2 * (COLOURS - 1 - MIDDLE_COLOUR) : COLOURS - 1;
  const perUnit = high > low ? steps / (high - low) : 0;
  return { perUnit, offset: isDiverging(kind) ? MIDDLE_COLOUR : 0 - low * perUnit };
}

/** Index into the scale's table, 0–256. */
export function colourIndex(scale: ColourScale, value: number): number {
  const { offset, perUnit } = tablePosition(scale);
  return entryAt(offset + perUnit * value);
}

/** Rounds and clips a place in the table; only what is not a number is neither below nor above. */
export function entryAt(place: number): number {
  const rounded = place + 0.5;
  if (rounded < COLOURS) return rounded > 0 ? rounded | 0 : 0;
  return rounded >= COLOURS ? COLOURS - 1 : NO_COLOUR;
}

/** Red, green, blue and opacity of a value, each 0–255. */
export function rgbaOf(scale: ColourScale, value: number): readonly [number, number, number, number] {
  const bytes = new Uint8Array(scale.table.buffer, scale.table.byteOffset + 4 * colourIndex(scale, value), 4);
  const [red = 0, green = 0, blue = 0, alpha = 0] = bytes;
  return [red, green, blue, alpha];
}

/** A value's colour as CSS writes it. */
export function cssColourOf(scale: ColourScale, value: number): string {
  const [red, green, blue, alpha] = rgbaOf(scale, value);
  return alpha === 0 ? 'transparent' : `rgb(${red} ${green} ${blue})`;
}

/** Which text stands out on a value's colour: the one with the higher contrast (WCAG 2.2, relative luminance). */
export function inkOn(scale: ColourScale, value: number): 'black' | 'white' {
  const luminance = relativeLuminance(rgbaOf(scale, value));
  const contrastWithWhite = 1.05 / (luminance + 0.05);
  const contrastWithBlack = (luminance + 0.05) / 0.05;
  return contrastWithBlack >= contrastWithWhite ? 'black' : 'white';
}

/** 0 for black, 1 for white (WCAG 2.2). @param rgba levels 0–255 */
export function relativeLuminance([red, green, blue]: readonly [
  number,
  number,
  number,
  ...number[],
]): number {
  return 0.2126 * linearised(red) + 0.7152 * linearised(green) + 0.0722 * linearised(blue);
}

/** Light of an sRGB level, 0–1 (IEC 61966-2-1). */
function linearised(level: number): number {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** @param hexadecimal rrggbb of every entry, one after the other */
function tableOf(hexadecimal: string): Uint32Array {
  const bytes = new Uint8Array(4 * (COLOURS + 1));
  for (let entry = 0; entry < COLOURS; entry++) {
    const rgb = Number.parseInt(hexadecimal.slice(6 * entry, 6 * entry + 6), 16);
    bytes.set([rgb >> 16, (rgb >> 8) & 255, rgb & 255, 255], 4 * entry);
  }
  return new Uint32Array(bytes.buffer);
}
