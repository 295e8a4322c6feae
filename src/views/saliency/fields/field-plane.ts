import { displayLimit } from '../../../core/attribution/display.ts';
import type { EffectiveReceptiveField } from '../../../core/lab/effective-receptive-field.ts';
import { clipRegion } from '../../../core/network/receptive-field.ts';
import { attributionScale } from '../../../draw/colour.ts';
import type { SaliencyPlane } from '../../shared/saliency/saliency-plane.ts';

/**
 * A field as it is laid over the picture. How strong the strongest colour is goes by the window's own
 * pixels: over the whole picture the many that the cell cannot see would leave most of a small
 * window in full colour.
 */
export function fieldPlane({
  values,
  size,
  window,
}: Pick<EffectiveReceptiveField, 'values' | 'size' | 'window'>): SaliencyPlane {
  const seen = valuesIn(values, size.width, clipRegion(window, size));
  // A cell that sees padding alone has no pixels at all.
  const limit = seen.length === 0 ? 0 : displayLimit(seen);
  return {
    plane: { ...size, values, sign: 'non-negative' },
    scale: attributionScale({ min: -limit, max: limit }, 'non-negative'),
    limit,
    largest: seen.reduce((most, value) => Math.max(most, value), 0),
  };
}

function valuesIn(
  values: Float32Array,
  widthPx: number,
  { top, left, height, width }: ReturnType<typeof clipRegion>,
): Float32Array {
  return Float32Array.from({ length: height * width }, (_, i) => {
    const [y, x] = [top + Math.floor(i / width), left + (i % width)];
    return values[y * widthPx + x] as number;
  });
}
