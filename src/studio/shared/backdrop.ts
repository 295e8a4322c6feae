import type { Random } from './random.ts';
import { clamp, mix, scale, smoothstep, type Vec3 } from './vector.ts';

/** What lies far behind the scene, already out of focus: [size, size, 3], linear light, row 0 at the bottom. */
export interface Backdrop {
  readonly sizePx: number;
  readonly pixels: Float32Array;
}

/** A crowd of blurred spots: leaves, lamps, people. Lengths are shares of the picture's side. */
export interface Spots {
  readonly count: number;
  readonly colours: readonly Vec3[];
  readonly radius: readonly [number, number];
  readonly opacity: readonly [number, number];
  /** Heights of the centres, 0 at the bottom. */
  readonly height: readonly [number, number];
  /** 0 has a sharp rim, 1 fades from the centre on. */
  readonly softness: number;
  /** Height of a spot over its width. */
  readonly stretch?: number;
  /** Discs unless told. */
  readonly shape?: 'disc' | 'box';
}

export interface BackdropRecipe {
  /** Colours from the bottom to the top, evenly spaced. */
  readonly gradient: readonly Vec3[];
  readonly spots: readonly Spots[];
  /** Radius of a final blur, as a share of the picture's side; none unless told. */
  readonly blur?: number;
}

export function paintBackdrop(random: Random, recipe: BackdropRecipe, sizePx = 128): Backdrop {
  const pixels = new Float32Array(sizePx * sizePx * 3);
  for (let y = 0; y < sizePx; y++) {
    const colour = alongGradient(recipe.gradient, (y + 0.5) / sizePx);
    for (let x = 0; x < sizePx; x++) pixels.set(colour, (y * sizePx + x) * 3);
  }
  for (const spots of recipe.spots) {
    for (let i = 0; i < spots.count; i++) paintSpot(pixels, sizePx, random, spots);
  }
  const radiusPx = Math.round((recipe.blur ?? 0) * sizePx);
  return { sizePx, pixels: radiusPx > 0 ? blurred(pixels, sizePx, radiusPx) : pixels };
}

/** Two box blurs each way, about a Gaussian; edges repeat. */
function blurred(pixels: Float32Array, sizePx: number, radiusPx: number): Float32Array {
  const boxBlur = (from: Float32Array, step: number, line: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const at = Math.floor(i / step) % sizePx;
      const start = i - at * step;
      let sum = 0;
      for (let k = -radiusPx; k <= radiusPx; k++)
        sum += from[start + clamp(at + k, 0, sizePx - 1) * step] ?? 0;
      to[i] = sum / line;
    }
    return to;
  };
  const line = 2 * radiusPx + 1;
  const across = boxBlur(boxBlur(pixels, 3, line), 3, line);
  return boxBlur(boxBlur(across, 3 * sizePx, line), 3 * sizePx, line);
}

function alongGradient(colours: readonly Vec3[], position: number): Vec3 {
  const last = colours.length - 1;
  const at = clamp(position) * last;
  const index = Math.min(Math.floor(at), Math.max(last - 1, 0));
  const from = colours[index] ?? [0, 0, 0];
  return mix(from, colours[index + 1] ?? from, at - index);
}

function paintSpot(pixels: Float32Array, sizePx: number, random: Random, spots: Spots): void {
  const colour = scale(random.pick(spots.colours), random.between(0.75, 1.3));
  const opacity = random.between(...spots.opacity);
  const radius = random.between(...spots.radius) * sizePx;
  const tall = radius * (spots.stretch ?? 1);
  const centreX = random.between(-0.1, 1.1) * sizePx;
  const centreY = random.between(...spots.height) * sizePx;
  const inner = 1 - Math.max(spots.softness, 1.5 / Math.max(radius, 2));
  for (let y = Math.max(0, Math.floor(centreY - tall)); y < Math.min(sizePx, centreY + tall); y++) {
    for (let x = Math.max(0, Math.floor(centreX - radius)); x < Math.min(sizePx, centreX + radius); x++) {
      const [across, along] = [(x - centreX) / radius, (y - centreY) / tall];
      const distance =
        spots.shape === 'box' ? Math.max(Math.abs(across), Math.abs(along)) : Math.hypot(across, along);
      const cover = opacity * (1 - smoothstep(Math.max(inner, 0), 1, distance));
      if (cover <= 0) continue;
      const at = (y * sizePx + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const old = pixels[at + channel] ?? 0;
        pixels[at + channel] = old + ((colour[channel] ?? 0) - old) * cover;
      }
    }
  }
}
