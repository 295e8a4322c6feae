import {
  type AttributionPlane,
  type Collapse,
  collapse,
  displayLimit,
  stretchOver,
} from '../../../core/attribution/display.ts';
import type { AttributionMap } from '../../../core/attribution/method.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { attributionScale, type ColourScale } from '../../../draw/colour.ts';
import { paintOverlay } from '../../../draw/paint-picture.ts';

/** An attribution map as it is laid over the picture. */
export interface SaliencyPlane {
  /** One value per pixel. */
  readonly plane: AttributionPlane;
  readonly scale: ColourScale;
  /** What the strongest colour stands for; larger values have it too. */
  readonly limit: number;
  /** Of the absolute values, before stretching. */
  readonly largest: number;
}

/**
 * A layer's cells are stretched over the picture.
 *
 * @param how channels are made one; left out: several by the largest absolute value, one as it is
 */
export function saliencyPlane(
  map: AttributionMap,
  picture: Pixels,
  how: Collapse = map.shape.channels > 1 ? 'max-abs' : 'sum',
): SaliencyPlane {
  const single = collapse(map, how);
  const limit = displayLimit(single.values);
  return {
    plane: map.space === 'picture' ? single : stretchOver(single, picture),
    scale: attributionScale({ min: -limit, max: limit }, single.sign),
    limit,
    largest: single.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}

/** The picture under the plane, which covers the more the stronger it is. @param opacity 0–1 */
export function saliencyPixels({ plane, scale }: SaliencyPlane, picture: Pixels, opacity: number): Pixels {
  return paintOverlay(picture, plane.values, scale, opacity, 'by strength');
}
