import { toSrgb } from './colour.ts';
import type { Random } from './random.ts';
import { clamp, lerp, smoothstep } from './vector.ts';

/** What a camera and its owner do to a picture, after the light has arrived. */
export interface Photometry {
  /** Factor on the linear light. */
  readonly exposure: number;
  /** 1 leaves the colours alone; 0 makes grey. */
  readonly saturation: number;
  /** Factor about mid-grey, after encoding. */
  readonly contrast: number;
  /** Share of warm veil laid over everything, 0 to 0.1. */
  readonly haze: number;
  /** Standard deviation of the film grain, in 8-bit steps at 256 px. */
  readonly grain: number;
  /** Darkening of the far corners, 0 to 0.5. */
  readonly vignette: number;
}

export function randomPhotometry(random: Random): Photometry {
  return {
    exposure: random.between(0.95, 1.2),
    saturation: random.between(0.88, 1.12),
    contrast: random.between(0.98, 1.18),
    haze: random.between(0, 0.04),
    grain: random.between(1, 2.6),
    vignette: random.between(0.05, 0.3),
  };
}

/**
 * The grain of a film: standard normal numbers, one for the pixel's tone and three for its colour.
 * @returns [size, size, 4]
 */
export function filmGrain(random: Random, sizePx: number): Float32Array {
  return Float32Array.from({ length: sizePx * sizePx * 4 }, () => random.normal());
}

/**
 * Linear light to an 8-bit sRGB picture.
 *
 * @param light [size, size, 4], linear, alpha ignored
 * @param grain [size, size, 4]; see `filmGrain`
 * @returns [size, size, 4], 0 to 255, opaque
 */
export function develop(
  light: Float32Array,
  sizePx: number,
  settings: Photometry,
  grain: Float32Array,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(light.length);
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      const at = (y * sizePx + x) * 4;
      const fromCentre = Math.hypot(x / sizePx - 0.5, y / sizePx - 0.5);
      const gain = settings.exposure * (1 - settings.vignette * smoothstep(0.25, 0.75, fromCentre));
      const mapped = neutralToneMap(
        (light[at] ?? 0) * gain,
        (light[at + 1] ?? 0) * gain,
        (light[at + 2] ?? 0) * gain,
      );
      const grey = 0.2126 * mapped[0] + 0.7152 * mapped[1] + 0.0722 * mapped[2];
      const speck = (grain[at] ?? 0) * settings.grain;
      for (let channel = 0; channel < 3; channel++) {
        const coloured = clamp(lerp(grey, mapped[channel] ?? 0, settings.saturation));
        const contrasted = (toSrgb(coloured) - 0.45) * settings.contrast + 0.45;
        const veiled = lerp(contrasted, VEIL[channel] ?? 0, settings.haze);
        pixels[at + channel] = veiled * 255 + speck + (grain[at + 1 + channel] ?? 0) * settings.grain * 0.35;
      }
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

const VEIL = [0.86, 0.82, 0.74];

/**
 * Khronos PBR Neutral tone mapper: leaves colours below 0.76 as they are and only bends highlights.
 * Khronos Group 2024, "PBR Neutral Tone Mapping".
 */
export function neutralToneMap(red: number, green: number, blue: number): [number, number, number] {
  const startCompression = 0.8 - 0.04;
  const desaturation = 0.15;
  const least = Math.min(red, green, blue);
  const offset = least < 0.08 ? least - 6.25 * least * least : 0.04;
  const [r, g, b] = [red - offset, green - offset, blue - offset];
  const peak = Math.max(r, g, b);
  if (peak < startCompression) return [r, g, b];
  const rest = 1 - startCompression;
  const newPeak = 1 - (rest * rest) / (peak + rest - startCompression);
  const shrink = newPeak / peak;
  const white = 1 - 1 / (desaturation * (peak - newPeak) + 1);
  return [
    lerp(r * shrink, newPeak, white),
    lerp(g * shrink, newPeak, white),
    lerp(b * shrink, newPeak, white),
  ];
}

/**
 * Half the size, each pixel the mean of four.
 * @param pixels [size, size, channels]
 * @returns [size / 2, size / 2, channels], not rounded
 * @throws RangeError if the size is odd
 */
export function halve(pixels: ArrayLike<number>, sizePx: number, channels: number): Float32Array {
  if (sizePx % 2 !== 0) throw new RangeError(`halve expects an even size, got ${sizePx}`);
  const half = sizePx / 2;
  const result = new Float32Array(half * half * channels);
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      for (let channel = 0; channel < channels; channel++) {
        const at = (2 * y * sizePx + 2 * x) * channels + channel;
        const below = at + sizePx * channels;
        const sum =
          (pixels[at] ?? 0) +
          (pixels[at + channels] ?? 0) +
          (pixels[below] ?? 0) +
          (pixels[below + channels] ?? 0);
        result[(y * half + x) * channels + channel] = sum / 4;
      }
    }
  }
  return result;
}

/** Halves until the wanted size, then rounds to 8 bits. @throws RangeError if halving never gets there */
export function shrink(
  pixels: ArrayLike<number>,
  fromPx: number,
  toPx: number,
  channels: number,
): Uint8ClampedArray<ArrayBuffer> {
  if (fromPx === toPx) return Uint8ClampedArray.from(pixels);
  if (fromPx < toPx) throw new RangeError(`cannot halve ${fromPx} px down to ${toPx} px`);
  return shrink(halve(pixels, fromPx, channels), fromPx / 2, toPx, channels);
}
