import type { Pixels } from './pixels.ts';
import { smudge } from './smudge.ts';
import {
  type BrushTip,
  forEachTouched,
  type ImagePoint,
  type StrokePath,
  strengthAt,
} from './stroke-path.ts';

/** Red, green, blue, 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * `erase` paints a neutral colour over the picture, its own mean or mid grey;
 * `smudge` drags the picture along; `colour` paints; `restore` brings back the original.
 */
export type Brush = BrushTip &
  (
    | { readonly kind: 'erase'; readonly to: 'mean' | 'grey' }
    | { readonly kind: 'smudge' }
    | { readonly kind: 'colour'; readonly colour: Rgb }
    | { readonly kind: 'restore' }
  );

/**
 * One straight stroke of a brush. The given pictures stay as they are.
 *
 * @param pixels what has been painted so far
 * @param original the untouched picture, of the same size: what `restore` brings
 *   back, and whose mean `erase` paints
 * @throws RangeError if the sizes differ, the radius is not above 0, or the hardness not in [0, 1]
 */
export function stroke(
  pixels: Pixels,
  original: Pixels,
  from: ImagePoint,
  to: ImagePoint,
  brush: Brush,
): Pixels {
  if (pixels.width !== original.width || pixels.height !== original.height)
    throw new RangeError(
      `The painted picture is ${pixels.width} × ${pixels.height}, the original ${original.width} × ${original.height}.`,
    );
  if (!(brush.radiusPx > 0) || !(brush.hardness >= 0 && brush.hardness <= 1))
    throw new RangeError(
      `A brush needs a radius above 0 and a hardness in [0, 1], not ${brush.radiusPx} and ${brush.hardness}.`,
    );
  const path = { from, to, radiusPx: brush.radiusPx, hardness: brush.hardness };
  switch (brush.kind) {
    case 'smudge':
      return smudge(pixels, path);
    case 'restore':
      return blend(pixels, path, (i) => original.data[i] as number);
    case 'colour':
      return blend(pixels, path, solid(brush.colour));
    case 'erase':
      return blend(pixels, path, solid(brush.to === 'mean' ? meanColour(original) : MID_GREY));
  }
}

/** Mean of each channel over the picture; transparent pixels count by their opacity. */
export function meanColour({ data }: Pixels): Rgb {
  const sums = [0, 0, 0];
  let opacity = 0;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] as number;
    opacity += alpha;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] as number) + (data[i + c] as number) * alpha;
  }
  const [red = 0, green = 0, blue = 0] = sums;
  return opacity === 0 ? MID_GREY : [red / opacity, green / opacity, blue / opacity];
}

const MID_GREY: Rgb = [128, 128, 128];

/** Value of paint at an index of the RGBA array. */
type Paint = (index: number) => number;

const solid =
  ([red, green, blue]: Rgb): Paint =>
  (index) =>
    [red, green, blue, 255][index % 4] as number;

function blend(pixels: Pixels, path: StrokePath, paint: Paint): Pixels {
  const data = new Uint8ClampedArray(pixels.data);
  forEachTouched(pixels, path, (x, y) => {
    const strength = strengthAt(path, { x: x + 0.5, y: y + 0.5 });
    const start = (y * pixels.width + x) * 4;
    for (let i = start; i < start + 4; i++)
      data[i] = (data[i] as number) * (1 - strength) + paint(i) * strength;
  });
  return { ...pixels, data };
}
