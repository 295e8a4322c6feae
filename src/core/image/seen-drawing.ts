import { inputLayer, type Network } from '../network/network.ts';
import { centreLikeDigits } from './centre-like-digits.ts';
import type { Drawing } from './drawing.ts';
import { inkPixels } from './ink.ts';
import { drawingPainter, tipRadius } from './paint-drawing.ts';
import type { Pixels } from './pixels.ts';

/**
 * A drawing's length over the pen's radius. Its lines then have 2.5 cells once it
 * is scaled to 20, which is the median over the digits of MNIST.
 */
const lengthPerRadius = 14;

/** Radii in pad units, few of them, so that a growing drawing need not be painted anew each time. */
const penRadii = [tipRadius.pen, 8, 5.5, 4, 2.5] as const;

/**
 * Drawings as a network is to see them: painted, and centred like the digits
 * it learned from. A small drawing is painted with a finer pen than on screen, or its
 * lines would run together when it is enlarged.
 */
export function drawingSeer(): (drawing: Drawing, network: Network) => Pixels {
  const paint = drawingPainter();
  return (drawing, network) => {
    const ink = paint(drawing, penRadiusFor(drawing));
    return inkPixels(centreLikeDigits(ink, inputLayer(network).shape));
  };
}

/** The largest radius with which the drawing's lines are not too bold for its size. */
export function penRadiusFor(drawing: Drawing): number {
  const wanted = longerSide(drawing) / lengthPerRadius;
  return penRadii.find((radius) => radius <= wanted) ?? penRadii[penRadii.length - 1] ?? tipRadius.pen;
}

/** Of the box around all places the pen has been, in pad units. */
function longerSide(drawing: Drawing): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { tool, points } of drawing) {
    if (tool !== 'pen') continue;
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return Math.max(right - left, bottom - top, 0);
}
