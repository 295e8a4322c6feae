import type { BufferGeometry } from 'three';
import { surface } from './surface.ts';
import { mix, scale, smoothstep, type Vec3 } from './vector.ts';

export interface LeafShape {
  readonly length: number;
  /** Widest half-width over the length. */
  readonly slender: number;
  /** How far the halves fold up along the midrib, as a slope. */
  readonly fold: number;
  /** How far the tip bends down, as a share of the length. */
  readonly curl: number;
  readonly colour: Vec3;
  readonly vein: Vec3;
}

/** A leaf that starts at the origin and grows along +z, its upper side towards +y. */
export function leafGeometry(shape: LeafShape): BufferGeometry {
  return surface({
    columns: 16,
    rows: 28,
    point: (u, v) => {
      const across = u * 2 - 1;
      const half = shape.length * shape.slender * Math.sin(Math.PI * v ** 0.75) ** 0.9;
      const wave = 0.02 * shape.length * Math.sin(v * 17 + across * 2) * Math.abs(across);
      const droop = shape.curl * shape.length * v * v;
      return [-across * half, Math.abs(across) * shape.fold * half + wave - droop, v * shape.length];
    },
    colour: (u, v) => {
      const across = Math.abs(u * 2 - 1);
      const midrib = smoothstep(0.12, 0.03, across);
      const side = smoothstep(0.8, 0.98, Math.sin((v * 8 - across * 1.6) * 2 * Math.PI));
      const tone = scale(shape.colour, 0.85 + 0.3 * (1 - across));
      return mix(tone, shape.vein, 0.7 * midrib + 0.22 * side);
    },
  });
}
