import { CatmullRomCurve3, Group, Mesh, MeshPhysicalMaterial, TubeGeometry, Vector3 } from 'three';
import { hex } from '../../shared/colour.ts';
import { curveThrough } from '../../shared/curve.ts';
import { createNoise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** A bell pepper about 2 wide and 2.2 tall that stands on height 0, its stem up. */
export function createPepper(random: Random, skin: Vec3): Group {
  const pepper = new Group();
  const lobes = random.pick([3, 4, 4]);
  const phase = random.between(0, 2 * Math.PI);
  const sizes = Array.from({ length: lobes }, () => random.between(0.9, 1.12));
  const tall = random.between(0.9, 1.2);
  const lean: Vec3 = [random.normal() * 0.08, 0, random.normal() * 0.08];
  const noise = createNoise(random.integer(0, 1e6));
  const blush = mix(skin, hex(0x2f6b1a), random.chance(0.3) ? random.between(0.2, 0.6) : 0);
  const geometry = surface({
    columns: 260,
    rows: 200,
    point: (u, v) => {
      const around = 2 * Math.PI * u;
      const [radius, height] = [profileRadius(v), profileHeight(v)];
      const lobe = lobeFactor(around * (lobes / (2 * Math.PI)) + phase, sizes, v);
      const dents = 0.03 * noise.fractal(Math.sin(around) * 1.4, height * 1.2, Math.cos(around) * 1.4, 3);
      const r = radius * (lobe + dents);
      const sway = height * height;
      return [
        r * Math.sin(around) + lean[0] * sway,
        height * tall + 0.1 * (lobe - 1) * smoothstep(0.35, 0, v),
        r * Math.cos(around) + lean[2] * sway,
      ];
    },
    colour: (u, v) => {
      const around = 2 * Math.PI * u;
      const mottle = 1 + 0.13 * noise.fractal(Math.sin(around) * 2, v * 5, Math.cos(around) * 2, 4);
      const furrow =
        1 - 0.25 * smoothstep(0.96, 0.8, lobeFactor(around * (lobes / (2 * Math.PI)) + phase, sizes, v));
      const patch = smoothstep(0.1, 0.6, noise.fractal(Math.sin(around), v * 2, Math.cos(around), 2));
      return scale(mix(skin, blush, patch), mottle * furrow);
    },
  });
  pepper.add(
    new Mesh(
      geometry,
      new MeshPhysicalMaterial({
        vertexColors: true,
        roughness: 0.34,
        clearcoat: 0.85,
        clearcoatRoughness: 0.09,
      }),
    ),
  );
  const stem = createStem(random);
  const [topX, topZ] = [lean[0] * STEM_HEIGHT ** 2, lean[2] * STEM_HEIGHT ** 2];
  stem.position.set(topX, STEM_HEIGHT * tall, topZ);
  pepper.add(stem);
  return pepper;
}

const STEM_HEIGHT = 1.78;

/** Outline from the blossom end (v = 0) over the shoulder (0.78) into the dip round the stem (1). */
const profileRadius = curveThrough([
  [0, 0],
  [0.05, 0.2],
  [0.12, 0.46],
  [0.25, 0.72],
  [0.45, 0.92],
  [0.6, 1.02],
  [0.72, 1.04],
  [0.8, 0.97],
  [0.87, 0.74],
  [0.93, 0.42],
  [0.97, 0.22],
  [1, 0],
]);
const profileHeight = curveThrough([
  [0, 0.14],
  [0.05, 0.02],
  [0.12, -0.02],
  [0.25, 0.24],
  [0.45, 0.82],
  [0.6, 1.3],
  [0.72, 1.7],
  [0.8, 1.95],
  [0.87, 2.06],
  [0.93, 1.95],
  [0.97, 1.82],
  [1, STEM_HEIGHT],
]);

/** Radius factor at an angle counted in lobes: full in a lobe's middle, pinched in the furrows between. */
function lobeFactor(angleInLobes: number, sizes: readonly number[], v: number): number {
  const count = sizes.length;
  const wrapped = ((angleInLobes % count) + count) % count;
  const index = Math.floor(wrapped);
  const within = wrapped - index;
  const own = sizes[index] ?? 1;
  const next = sizes[(index + 1) % count] ?? 1;
  const before = sizes[(index + count - 1) % count] ?? 1;
  const neighbour = within > 0.5 ? next : before;
  const size = own + (neighbour - own) * Math.abs(within - 0.5);
  const furrow = 1 - Math.sin(Math.PI * within) ** 0.55;
  const depth = 0.16 + 0.16 * smoothstep(0.6, 0.9, v) + 0.22 * smoothstep(0.3, 0, v);
  return size * (1 - depth * furrow);
}

/** A ribbed stalk on a small star, bent to one side. */
function createStem(random: Random): Group {
  const green = new MeshPhysicalMaterial({
    color: random.pick([0x5f8a2a, 0x6b8f3a, 0x4f7d26]),
    roughness: 0.55,
    clearcoat: 0.2,
  });
  const bend = random.between(0.1, 0.4);
  const heading = random.between(0, 2 * Math.PI);
  const tip = new Vector3(bend * Math.sin(heading), random.between(0.55, 0.8), bend * Math.cos(heading));
  const path = new CatmullRomCurve3([
    new Vector3(0, -0.08, 0),
    new Vector3(tip.x * 0.15, 0.25, tip.z * 0.15),
    tip,
  ]);
  const stalk = new TubeGeometry(path, 24, 0.12, 14);
  const calyx = surface({
    columns: 60,
    rows: 10,
    point: (u, v) => {
      const r = 0.36 * (1 - v) * (1 + 0.12 * Math.cos(6 * 2 * Math.PI * u));
      return [
        r * Math.sin(2 * Math.PI * u),
        0.05 + 0.16 * v ** 2 + 0.12 * (1 - v) ** 2,
        r * Math.cos(2 * Math.PI * u),
      ];
    },
  });
  const end = new Mesh(
    new TubeGeometry(new CatmullRomCurve3([tip, tip.clone().multiplyScalar(1.06)]), 2, 0.135, 14),
    green,
  );
  const cap = new Mesh(disc(), new MeshPhysicalMaterial({ color: 0xa9b276, roughness: 0.8 }));
  cap.position.copy(tip).multiplyScalar(1.065);
  cap.lookAt(tip.clone().multiplyScalar(2));
  const stem = new Group();
  stem.add(new Mesh(stalk, green), new Mesh(calyx, green), end, cap);
  return stem;
}

function disc() {
  return surface({
    columns: 20,
    rows: 2,
    point: (u, v) => [
      0.13 * (1 - v) * Math.sin(2 * Math.PI * u),
      0.13 * (1 - v) * -Math.cos(2 * Math.PI * u),
      0,
    ],
  });
}
