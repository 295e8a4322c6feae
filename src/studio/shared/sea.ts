import { Mesh, MeshPhysicalMaterial } from 'three';
import { hex } from './colour.ts';
import { createNoise } from './noise.ts';
import type { Random } from './random.ts';
import { surface } from './surface.ts';
import { heightTexture } from './texture.ts';
import { lerp, mix, scale, smoothstep, type Vec3 } from './vector.ts';

export interface Sea {
  readonly mesh: Mesh;
  /** Colour of the water seen far off, for the backdrop. */
  readonly tone: Vec3;
}

/** How much foam lies on the water at a place, 0 to 1, before noise breaks it up. */
export type FoamField = (x: number, z: number) => number;

const NEAR = 16;
const FAR = 1800;
const NEAR_SHARE = 0.7;

/** Waves round height 0 in metres, fine near the origin and coarse towards the horizon. */
export function createSea(random: Random, foam: FoamField): Sea {
  const noise = createNoise(random.integer(0, 1e6));
  const tone = random.pick([hex(0x24495e), hex(0x2a4d57), hex(0x3d5560), hex(0x1d4a6e)]);
  const swell = randomWaves(random);
  const white = hex(0xe6ebec);
  const geometry = surface({
    columns: 520,
    rows: 520,
    point: (u, v) => {
      const [x, z] = [spread(u), spread(1 - v)];
      return [x, swell(x, z) + 0.12 * foam(x, z) * (0.5 + noise.fractal(x, z, 2, 3)), z];
    },
    colour: (_u, _v, [x, y, z]) => {
      const water = scale(tone, 0.7 + 0.7 * smoothstep(-0.3, 0.5, y));
      const lace = noise.fractal(x * 1.6, z * 1.6, 4, 5);
      const caps = smoothstep(0.42, 0.6, y + 0.35 * lace) * smoothstep(120, 20, Math.hypot(x, z));
      const wake = smoothstep(0.42, 0.62, foam(x, z) + 0.42 * lace);
      return mix(water, white, Math.max(0.6 * caps, wake));
    },
  });
  const ripples = heightTexture(256, (u, v) => {
    const [a, b, c, d] = [
      Math.cos(6.2832 * u),
      Math.sin(6.2832 * u),
      Math.cos(6.2832 * v),
      Math.sin(6.2832 * v),
    ];
    return 0.5 + 0.5 * noise.fractal(a * 2.4 + d, b * 2.4 - d, c * 2.4 + d, 5);
  });
  const uv = geometry.getAttribute('uv');
  const position = geometry.getAttribute('position');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, position.getX(i) / 9, position.getZ(i) / 9);
  const material = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.28,
    ior: 1.33,
    bumpMap: ripples,
    bumpScale: 2.2,
  });
  const mesh = new Mesh(geometry, material);
  mesh.receiveShadow = true;
  return { mesh, tone };
}

/** Evenly spaced near the origin, then growing to the horizon. */
function spread(share: number): number {
  const s = share * 2 - 1;
  const away = Math.abs(s);
  if (away <= NEAR_SHARE) return (s / NEAR_SHARE) * NEAR;
  return Math.sign(s) * NEAR * (FAR / NEAR) ** ((away - NEAR_SHARE) / (1 - NEAR_SHARE));
}

/** Sum of sines of many lengths about one wind direction; the short ones die out with distance. */
function randomWaves(random: Random): (x: number, z: number) => number {
  const wind = random.between(0, 2 * Math.PI);
  const strength = random.between(0.7, 1.5);
  const waves = Array.from({ length: 22 }, (_, i) => {
    const length = lerp(1.1, 15, (i / 21) ** 1.6);
    const heading = wind + random.normal() * 0.6;
    return {
      kx: (2 * Math.PI * Math.sin(heading)) / length,
      kz: (2 * Math.PI * Math.cos(heading)) / length,
      phase: random.between(0, 2 * Math.PI),
      height: strength * 0.011 * length ** 0.85,
      reach: length * 6,
    };
  });
  return (x, z) => {
    const away = Math.hypot(x, z);
    let sum = 0;
    for (const wave of waves) {
      const crest = 1 - Math.abs(Math.sin((wave.kx * x + wave.kz * z + wave.phase) / 2));
      sum += wave.height * (crest * 2 - 0.73) * Math.exp(-away / wave.reach);
    }
    return sum;
  };
}
