import type { Pixels } from './pixels.ts';
import { forEachTouched, type ImagePoint, type StrokePath, strengthAt } from './stroke-path.ts';

/**
 * Drags the picture along a line, as a finger does wet paint: in short steps,
 * everything under the brush is replaced, by its strength, with what lay one step
 * behind it. A stroke without length changes nothing.
 */
export function smudge(pixels: Pixels, path: StrokePath): Pixels {
  const { from, to } = path;
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / longestStepPx(path));
  const move = { x: (to.x - from.x) / steps, y: (to.y - from.y) / steps };
  let dragged: Pixels = { ...pixels, data: new Uint8ClampedArray(pixels.data) };
  for (let step = 1; step <= steps; step++) {
    const at = between(from, to, step / steps);
    dragged = dragOnce(dragged, { ...path, from: at, to: at }, move);
  }
  return dragged;
}

/** Short beside the brush, so that the smear has no visible copies in it. */
function longestStepPx({ radiusPx }: StrokePath): number {
  return Math.max(1, radiusPx / 8);
}

function dragOnce(pixels: Pixels, dab: StrokePath, move: ImagePoint): Pixels {
  const data = new Uint8ClampedArray(pixels.data);
  forEachTouched(pixels, dab, (x, y) => {
    const strength = strengthAt(dab, { x: x + 0.5, y: y + 0.5 });
    if (strength === 0) return;
    const behind = neighboursOf(pixels, x - move.x, y - move.y);
    const start = (y * pixels.width + x) * 4;
    for (let c = 0; c < 4; c++)
      data[start + c] = (data[start + c] as number) * (1 - strength) + mixed(pixels, behind, c) * strength;
  });
  return { ...pixels, data };
}

/** The four pixels around a point as indices into the data, and how far it lies towards the right and lower ones. */
interface Neighbours {
  readonly upperLeft: number;
  readonly upperRight: number;
  readonly lowerLeft: number;
  readonly lowerRight: number;
  readonly right: number;
  readonly lower: number;
}

/** Of a point between pixel centres (whole x, y here); the border pixels go on for ever. */
function neighboursOf({ width, height }: Pixels, x: number, y: number): Neighbours {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const column = (at: number) => Math.min(Math.max(at, 0), width - 1) * 4;
  const row = (at: number) => Math.min(Math.max(at, 0), height - 1) * width * 4;
  return {
    upperLeft: row(top) + column(left),
    upperRight: row(top) + column(left + 1),
    lowerLeft: row(top + 1) + column(left),
    lowerRight: row(top + 1) + column(left + 1),
    right: x - left,
    lower: y - top,
  };
}

function mixed({ data }: Pixels, at: Neighbours, channel: number): number {
  const value = (index: number) => data[index + channel] as number;
  const upper = value(at.upperLeft) * (1 - at.right) + value(at.upperRight) * at.right;
  const lower = value(at.lowerLeft) * (1 - at.right) + value(at.lowerRight) * at.right;
  return upper * (1 - at.lower) + lower * at.lower;
}

function between(from: ImagePoint, to: ImagePoint, share: number): ImagePoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
