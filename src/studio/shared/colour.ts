import { clamp, type Vec3 } from './vector.ts';

/** sRGB component in [0, 1] to linear light. IEC 61966-2-1. */
export function toLinear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** Linear light in [0, 1] to an sRGB component. IEC 61966-2-1. */
export function toSrgb(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/** Linear colour from a web colour such as 0xff8800. */
export function hex(code: number): Vec3 {
  return [
    toLinear(((code >> 16) & 255) / 255),
    toLinear(((code >> 8) & 255) / 255),
    toLinear((code & 255) / 255),
  ];
}

/** Linear colour from hue in degrees, saturation and lightness in [0, 1] (CSS hsl). */
export function hsl(hueDegrees: number, saturation: number, lightness: number): Vec3 {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const component = (n: number): number => {
    const k = (n + hueDegrees / 30 + 1200) % 12;
    return toLinear(clamp(lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [component(0), component(8), component(4)];
}
