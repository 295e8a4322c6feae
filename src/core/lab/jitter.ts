import type { Random } from '../maths/random.ts';
import type { Shape } from '../network/network.ts';
import { type LinearView, linearView } from './linear-view.ts';

/** How far a picture is disturbed at random before each pass, at most. */
export interface JitterRange {
  /** Up, down, left or right; whole pixels. */
  readonly shiftPx: number;
  /** Either way round, in radians. */
  readonly turn: number;
  /** Enlarged or shrunk by at most this share. */
  readonly zoom: number;
}

export const noJitter: JitterRange = { shiftPx: 0, turn: 0, zoom: 0 };

/** Enough that patterns must hold when they move a little, little enough for pictures of 64 pixels. */
export const gentleJitter: JitterRange = { shiftPx: 2, turn: Math.PI / 36, zoom: 0.05 };

/**
 * A picture shifted, turned and enlarged by random amounts about its centre, its edges
 * continued outward. What a network answers strongly to only at exactly these pixels does
 * not survive being disturbed so (Olah et al. 2017, "Transformation robustness").
 *
 * @param shape of the picture, and of what is seen
 */
export function jitter(shape: Shape, range: JitterRange, random: Random): LinearView {
  const between = (most: number) => (2 * random.uniform() - 1) * most;
  const shift = {
    y: random.integer(-range.shiftPx, range.shiftPx),
    x: random.integer(-range.shiftPx, range.shiftPx),
  };
  const turn = between(range.turn);
  const zoom = 1 + between(range.zoom);
  const centre = { y: (shape.height - 1) / 2, x: (shape.width - 1) / 2 };
  const [sine, cosine] = [Math.sin(turn) / zoom, Math.cos(turn) / zoom];
  return linearView(shape, shape, (y, x) => {
    const down = y - centre.y;
    const right = x - centre.x;
    return {
      y: centre.y + cosine * down + sine * right + shift.y,
      x: centre.x - sine * down + cosine * right + shift.x,
    };
  });
}
