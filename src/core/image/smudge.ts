import type { Pixels } from './pixels.ts';
import { forEachTouched, type ImagePoint, type StrokePath, strengthAt } from './stroke-path.ts';

/** Longest move in one go, in pixels: longer ones would jump over what lies between. */
const STEP_PX = 1;

/**
 * Drags the picture along a line, as a finger does wet paint: in steps of at most
 * one pixel, everything under the brush is replaced, by its strength, with what lay
 * one step behind it. A stroke without length changes nothing.
 */
export function smudge(pixels: Pixels, path: StrokePath): Pixels {
  const steps = Math.ceil(Math.hypot(path.to.x - path.from.x, path.to.y - path.from.y) / STEP_PX);
  let dragged: Pixels = { ...pixels, data: new Uint8ClampedArray(pixels.data) };
  for (let step = 1; step <= steps; step++) {
    const at = between(path.from, path.to, step / steps);
    const move = { x: (path.to.x - path.from.x) / steps, y: (path.to.y - path.from.y) / steps };
    dragged = dragOnce(dragged, { ...path, from: at, to: at }, move);
  }
  return dragged;
}

function dragOnce(pixels: Pixels, dab: StrokePath, move: ImagePoint): Pixels {
  const data = new Uint8ClampedArray(pixels.data);
  forEachTouched(pixels, dab, (x, y) => {
    const strength = strengthAt(dab, { x: x + 0.5, y: y + 0.5 });
    if (strength === 0) return;
    const start = (y * pixels.width + x) * 4;
    for (let c = 0; c < 4; c++) {
      const behind = bilinearAt(pixels, x - move.x, y - move.y, c);
      data[start + c] = (data[start + c] as number) * (1 - strength) + behind * strength;
    }
  });
  return { ...pixels, data };
}

/** Between pixel centres (whole x, y here); the border pixels go on for ever. */
function bilinearAt({ width, height, data }: Pixels, x: number, y: number, channel: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (column: number, row: number) => {
    const inX = Math.min(Math.max(column, 0), width - 1);
    const inY = Math.min(Math.max(row, 0), height - 1);
    return data[(inY * width + inX) * 4 + channel] as number;
  };
  const upper = at(left, top) * (left + 1 - x) + at(left + 1, top) * (x - left);
  const lower = at(left, top + 1) * (left + 1 - x) + at(left + 1, top + 1) * (x - left);
  return upper * (top + 1 - y) + lower * (y - top);
}

function between(from: ImagePoint, to: ImagePoint, share: number): ImagePoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
