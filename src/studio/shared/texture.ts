import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace } from 'three';
import { toSrgb } from './colour.ts';
import { clamp, type Vec3 } from './vector.ts';

/** Bakes a linear colour per u, v in [0, 1) into a texture that repeats. */
export function colourTexture(sizePx: number, colour: (u: number, v: number) => Vec3): DataTexture {
  const texture = bake(sizePx, (u, v) => {
    const [red, green, blue] = colour(u, v);
    return [encode(red), encode(green), encode(blue)];
  });
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** Bakes a height in [0, 1] per u, v into a texture for a bump map. */
export function heightTexture(sizePx: number, height: (u: number, v: number) => number): DataTexture {
  return bake(sizePx, (u, v) => {
    const grey = Math.round(clamp(height(u, v)) * 255);
    return [grey, grey, grey];
  });
}

const encode = (linear: number): number => Math.round(toSrgb(clamp(linear)) * 255);

function bake(sizePx: number, bytes: (u: number, v: number) => Vec3): DataTexture {
  const data = new Uint8Array(sizePx * sizePx * 4);
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      data.set([...bytes((x + 0.5) / sizePx, (y + 0.5) / sizePx), 255], (y * sizePx + x) * 4);
    }
  }
  const texture = new DataTexture(data, sizePx, sizePx);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}
