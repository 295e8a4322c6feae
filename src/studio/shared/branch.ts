import { type BufferGeometry, CatmullRomCurve3, Vector3 } from 'three';
import { createNoise } from './noise.ts';
import type { Random } from './random.ts';
import { surface } from './surface.ts';
import { clamp, lerp, mix, scale, type Vec3 } from './vector.ts';

export interface BranchShape {
  readonly path: readonly Vec3[];
  /** At the start and at the end. */
  readonly radius: readonly [number, number];
  readonly light: Vec3;
  readonly dark: Vec3;
}

/** A branch or trunk with furrowed bark along a smooth path. */
export function branchGeometry(random: Random, shape: BranchShape): BufferGeometry {
  const noise = createNoise(random.integer(0, 1e6));
  const path = new CatmullRomCurve3(shape.path.map((point) => new Vector3(...point)));
  const rows = 140;
  const frames = path.computeFrenetFrames(rows, false);
  const length = path.getLength();
  const bark = (u: number, v: number): number => {
    const [a, b] = [Math.cos(2 * Math.PI * u), Math.sin(2 * Math.PI * u)];
    return noise.fractal(a * 3.5, b * 3.5, v * length * 0.9, 4);
  };
  return surface({
    columns: 72,
    rows,
    point: (u, v) => {
      const at = path.getPointAt(v);
      const row = clamp(Math.round(v * rows), 0, rows);
      const normal = frames.normals[row] ?? new Vector3(1, 0, 0);
      const binormal = frames.binormals[row] ?? new Vector3(0, 0, 1);
      const r = lerp(shape.radius[0], shape.radius[1], v) * (1 + 0.1 * bark(u, v));
      const angle = 2 * Math.PI * u;
      at.addScaledVector(normal, r * Math.cos(angle)).addScaledVector(binormal, r * Math.sin(angle));
      return [at.x, at.y, at.z];
    },
    colour: (u, v) => {
      const furrow = bark(u, v);
      const lichen = noise.fractal(u * 3, v * length * 0.4, 8, 3);
      return scale(mix(shape.dark, shape.light, clamp(0.5 + 0.8 * furrow)), 1 + 0.25 * lichen);
    },
  });
}
