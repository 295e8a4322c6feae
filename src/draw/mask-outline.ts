import type { Size } from '../core/network/network.ts';

/** A pixel belongs to the object if at least half of it is covered. */
const HALF = 128;

/**
 * The outline of a mask along the edges of its pixels, as SVG path data in pixels;
 * empty for an empty mask. What the picture's frame cuts off is left open.
 *
 * @param mask cover of each pixel, 0–255, [height, width]
 */
export function maskOutline(mask: Uint8Array, { height, width }: Size): string {
  const isInside = (y: number, x: number) => (mask[y * width + x] as number) >= HALF;
  const horizontal = edges(height - 1, width, (line, at) => isInside(line, at) !== isInside(line + 1, at));
  const vertical = edges(width - 1, height, (line, at) => isInside(at, line) !== isInside(at, line + 1));
  return [
    ...horizontal.map(({ line, from, to }) => `M${from},${line}H${to}`),
    ...vertical.map(({ line, from, to }) => `M${line},${from}V${to}`),
  ].join('');
}

interface Edge {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Edges between neighbouring lines of pixels, those that meet end to end made one. */
function edges(lines: number, length: number, isEdge: (line: number, at: number) => boolean): Edge[] {
  const found: Edge[] = [];
  for (let line = 0; line < lines; line++)
    for (let at = 0; at < length; at++) {
      if (!isEdge(line, at)) continue;
      const from = at;
      while (at + 1 < length && isEdge(line, at + 1)) at++;
      found.push({ line: line + 1, from, to: at + 1 });
    }
  return found;
}
