import { receptiveFieldOf } from '../network/describe.ts';
import { inputLayer, type LayerId, type Size } from '../network/network.ts';
import { clipRegion, type Position, pixelsSeen, type Region } from '../network/receptive-field.ts';
import { gradientByIntensity } from './picture-space.ts';
import type { Study } from './task.ts';

export interface ReceptiveFieldRequest {
  /** The picture as the network reads it, [height, width, channels]. */
  readonly input: Float32Array;
  readonly layer: LayerId;
  /** From 0. */
  readonly map: number;
  readonly cell: Position;
}

export interface EffectiveReceptiveField {
  /** Of the picture. */
  readonly size: Size;
  /** Σ over channels of |∂cell/∂intensity|, [height, width], in the cell's unit per unit of intensity; ≥ 0. */
  readonly values: Float32Array;
  /** What the cell puts out for this picture. */
  readonly value: number;
  /** The theoretical receptive field; hangs over the picture's edge where it sees padding. */
  readonly window: Region;
  /** The smallest rectangle that holds every pixel the cell can depend on. */
  readonly reach: Region;
  /** Absent where no pixel matters: a cell that a ReLU has switched off answers to nothing. */
  readonly mass?: MassInWindow;
}

/** Where within the window the influence is. */
export interface MassInWindow {
  /** Share of all influence in the window's central half (half as high, half as wide), in [0, 1]. */
  readonly inCentralHalf: number;
  /** Share of the window's pixels on the picture that are in its central half: what an even influence would have. */
  readonly areaOfCentralHalf: number;
  /** Pixels with more than 4.55 % of the strongest one's influence: the rest is beyond two standard deviations of a Gaussian of that height. */
  readonly pixelsThatMatter: number;
  /** Pixels of the window that lie on the picture. */
  readonly pixelsInWindow: number;
}

/**
 * The effective receptive field of one cell: how much each pixel can change it, for this
 * picture, beside the window it sees in theory. Luo, Li, Urtasun & Zemel 2016: in
 * theory all of the window counts, in truth mostly its middle.
 *
 * @throws RangeError if the network has no such layer, map or cell
 */
export const effectiveReceptiveField: Study<ReceptiveFieldRequest, never, EffectiveReceptiveField> = async (
  { executor },
  { input, layer, map, cell },
) => {
  const { network, description } = executor;
  const size = inputLayer(network).shape;
  const of = { kind: 'cell', layer, map, ...cell } as const;
  const { values: outputs, gradient } = await executor.objectiveGradient(input, { of });
  const values = summedSizes(gradientByIntensity(gradient, network), size.channels);
  const window = receptiveFieldOf(description, layer, cell);
  const mass = massIn(values, window, size);
  return {
    size: { height: size.height, width: size.width },
    values,
    value: outputs[0] as number,
    window,
    reach: pixelsSeen(description, layer, cell),
    ...(mass && { mass }),
  };
};

/** Σ over channels of absolute values. */
function summedSizes(gradient: Float32Array, channels: number): Float32Array {
  const sizes = new Float32Array(gradient.length / channels);
  for (let i = 0; i < gradient.length; i++) {
    const pixel = Math.floor(i / channels);
    sizes[pixel] = (sizes[pixel] as number) + Math.abs(gradient[i] as number);
  }
  return sizes;
}

/** Twice the tail of a Gaussian beyond two standard deviations (Luo et al. 2016, §3). */
const MATTERS = 0.0455;

function massIn(values: Float32Array, window: Region, size: Size): MassInWindow | undefined {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return undefined;
  const onPicture = clipRegion(window, size);
  let [total, central, centralPixels, pixelsThatMatter] = [0, 0, 0, 0];
  for (let y = onPicture.top; y < onPicture.top + onPicture.height; y++)
    for (let x = onPicture.left; x < onPicture.left + onPicture.width; x++) {
      const value = values[y * size.width + x] as number;
      const share = shareInCentralHalf(window, y, x);
      total += value;
      central += share * value;
      centralPixels += share;
      if (value > MATTERS * largest) pixelsThatMatter++;
    }
  const pixelsInWindow = onPicture.height * onPicture.width;
  return {
    inCentralHalf: central / total,
    areaOfCentralHalf: centralPixels / pixelsInWindow,
    pixelsThatMatter,
    pixelsInWindow,
  };
}

/** Share of a pixel's area that lies in the window's central half, whose edges may cut through pixels. */
function shareInCentralHalf({ top, left, height, width }: Region, y: number, x: number): number {
  return overlap(y, top + height / 4, height / 2) * overlap(x, left + width / 4, width / 2);
}

/** Of [pixel, pixel + 1] and [start, start + length], in pixels. */
function overlap(pixel: number, start: number, length: number): number {
  return Math.max(0, Math.min(pixel + 1, start + length) - Math.max(pixel, start));
}
