import type { AttributionMethod } from '../attribution/method.ts';
import type { Random } from '../maths/random.ts';
import type { ComparableMap } from './comparable.ts';

/** Every pixel once, as index y · width + x, the first to be changed first. */
export type PixelOrder = Uint32Array;

/**
 * Pixels by what the map gives them, the most first. Where values say what a pixel brings
 * to the class, most in its favour first; where they say how much a change would matter,
 * the largest absolute value first. Equal values come in random order, so that a map
 * that is zero over half the picture gains nothing from where that half lies.
 */
export function orderByMap(
  map: ComparableMap,
  { sensitivity }: Pick<AttributionMethod, 'sensitivity'>,
  random: Random,
): PixelOrder {
  const values = sensitivity ? map.absolute : map.signed;
  return randomOrder(values.length, random).sort((a, b) => (values[b] as number) - (values[a] as number));
}

export function randomOrder(pixels: number, random: Random): PixelOrder {
  return Uint32Array.from(random.shuffle(Array.from({ length: pixels }, (_, index) => index)));
}
