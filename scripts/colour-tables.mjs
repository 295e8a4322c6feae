/**
 * Writes src/draw/colour-tables.ts: the colours of every scale, sampled from
 * d3-scale-chromatic, so that the page need not load that library.
 * Run it after changing a scale: node scripts/colour-tables.mjs
 */
import { writeFileSync } from 'node:fs';
import { scaleLinear } from 'd3-scale';
import {
  interpolateInferno,
  interpolateViridis,
  schemePRGn,
  schemePuOr,
  schemeRdBu,
} from 'd3-scale-chromatic';

const ENTRIES = 256;

/** Index of a diverging table that stands for zero; as many steps lead from it to either end. */
const MIDDLE = 128;

/** Straight from each of the eleven colours to the next, so that the middle one is met exactly. */
function through([...colours]) {
  return scaleLinear(
    colours.map((_, index) => index / (colours.length - 1)),
    colours,
  );
}

const SCALES = [
  { name: 'RED_BLUE', diverging: true, colourAt: through(schemeRdBu[11].toReversed()) },
  { name: 'PURPLE_GREEN', diverging: true, colourAt: through(schemePRGn[11]) },
  { name: 'PURPLE_ORANGE', diverging: true, colourAt: through(schemePuOr[11]) },
  { name: 'VIRIDIS', diverging: false, colourAt: interpolateViridis },
  { name: 'INFERNO', diverging: false, colourAt: interpolateInferno },
];

/** @returns six hexadecimal digits of `#rrggbb` or `rgb(r, g, b)` */
function hexOf(colour) {
  if (colour.startsWith('#')) return colour.slice(1);
  return colour
    .match(/\d+/g)
    .map((level) => Number(level).toString(16).padStart(2, '0'))
    .join('');
}

/** Where entry `index` lies on the scale, 0–1. */
function positionOf(index, diverging) {
  if (!diverging) return index / (ENTRIES - 1);
  const stepsToEnd = ENTRIES - 1 - MIDDLE;
  return Math.max(0, 0.5 + (index - MIDDLE) / (2 * stepsToEnd));
}

function tableOf({ name, diverging, colourAt }) {
  const entries = Array.from({ length: ENTRIES }, (_, index) =>
    hexOf(colourAt(positionOf(index, diverging))),
  );
  return `export const ${name} =\n  '${entries.join('')}';\n`;
}

const header = `/**
 * Written by scripts/colour-tables.mjs; do not edit. Each table holds ${ENTRIES} colours of six
 * hexadecimal digits, rrggbb. A diverging table has its middle colour at index ${MIDDLE}.
 * Colours: d3-scale-chromatic (ISC), after ColorBrewer (Apache 2.0) and matplotlib (CC0).
 */
`;
const target = new URL('../src/draw/colour-tables.ts', import.meta.url);
writeFileSync(target, `${header}\n${SCALES.map(tableOf).join('\n')}`);
