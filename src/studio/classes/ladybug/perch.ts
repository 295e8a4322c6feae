import {
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshPhysicalMaterial,
  Quaternion,
  SphereGeometry,
  Vector3,
} from 'three';
import { hex, hsl } from '../../shared/colour.ts';
import { createNoise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { lerp, mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** A leaf as a landscape: the beetle stands at the origin, at height 0. */
export function leafPerch(random: Random): Mesh {
  const noise = createNoise(random.integer(0, 1e6));
  const green = hsl(random.between(72, 120), random.between(0.4, 0.7), random.between(0.18, 0.36));
  const vein = mix(green, hex(0xd6e08a), 0.55);
  const midrib = random.between(1.4, 2.4) * random.pick([-1, 1]);
  const halfWidth = 5;
  const bend = random.between(0.015, 0.05);
  const height = (x: number, z: number): number => {
    const off = x - midrib;
    const crease = -0.35 * Math.exp(-((off / 0.5) ** 2));
    const ribs = 0.05 * Math.sin(2.2 * (z - 0.7 * Math.abs(off)));
    return (
      crease +
      ribs * smoothstep(0, 1, Math.abs(off)) -
      bend * (x * x + 0.4 * z * z) +
      0.03 * noise.fractal(x, z, 0, 3)
    );
  };
  const level = height(0, 0) + 0.02;
  const geometry = surface({
    columns: 200,
    rows: 280,
    point: (u, v) => {
      const z = lerp(8, -8, v);
      const half =
        halfWidth *
        Math.sqrt(Math.max(0, 1 - (z / 8) ** 2)) ** 0.8 *
        (1 + 0.02 * noise.fractal(z * 3, 1, 1, 2));
      const x = midrib * 0.7 + (u * 2 - 1) * half;
      return [x, height(x, z) - level, z];
    },
    colour: (_u, _v, [x, , z]) => {
      const off = Math.abs(x - midrib);
      const side = smoothstep(0.93, 1, Math.cos(2.2 * (z - 0.7 * off) + 0.4));
      const small = smoothstep(
        0.1,
        0.02,
        noise.cells(x * 2.6, z * 2.6, 4).second - noise.cells(x * 2.6, z * 2.6, 4).nearest,
      );
      const tone = scale(green, 1 + 0.22 * noise.fractal(x * 0.8, z * 0.8, 2, 4));
      return mix(tone, vein, Math.min(1, smoothstep(0.16, 0.05, off) + 0.55 * side + 0.22 * small));
    },
  });
  return new Mesh(
    geometry,
    new MeshPhysicalMaterial({
      vertexColors: true,
      roughness: 0.55,
      clearcoat: 0.15,
      clearcoatRoughness: 0.4,
      side: 2,
    }),
  );
}

/** A twig or stem along z whose top is at height 0. */
export function stemPerch(random: Random): Mesh {
  const noise = createNoise(random.integer(0, 1e6));
  const green = random.pick([hsl(95, 0.4, 0.32), hsl(80, 0.45, 0.38), hsl(30, 0.3, 0.3)]);
  const radius = random.between(0.5, 0.85);
  const geometry = surface({
    columns: 60,
    rows: 160,
    point: (u, v) => {
      const z = lerp(-12, 12, v);
      const r = radius * (1 + 0.06 * noise.fractal(z, u * 6.28, 0, 3));
      const angle = 2 * Math.PI * u;
      return [r * Math.cos(angle), -radius + r * Math.sin(angle) - 0.012 * z * z, z];
    },
    colour: (u, v) =>
      scale(green, 1 + 0.3 * noise.fractal(Math.cos(u * 6.28) * 4, Math.sin(u * 6.28) * 4, v * 18, 3)),
  });
  return new Mesh(geometry, new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.7, side: 2 }));
}

/** A daisy or sunflower whose middle is at height 0 under the beetle. */
export function flowerPerch(random: Random): Group {
  const flower = new Group();
  const white = random.chance(0.5);
  const petalColour = white ? hex(0xe9e6de) : random.pick([hex(0xf2b705), hex(0xd45b9a), hex(0x9a63c4)]);
  const petals = random.integer(14, 22);
  const material = new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.6, side: 2 });
  for (let i = 0; i < petals * 2; i++) {
    const petal = new Mesh(petalGeometry(random, petalColour), material);
    petal.position.y = i < petals ? -0.15 : -0.3;
    petal.rotation.set(
      random.between(-0.1, 0.15),
      ((i + 0.5 * Math.floor(i / petals)) * 2 * Math.PI) / petals + random.normal() * 0.05,
      0,
      'YXZ',
    );
    flower.add(petal);
  }
  flower.add(florets(random));
  return flower;
}

function petalGeometry(random: Random, colour: Vec3) {
  const reach = random.between(3.6, 4.4);
  const width = random.between(0.42, 0.6);
  const droop = random.between(0.02, 0.09);
  return surface({
    columns: 12,
    rows: 30,
    point: (u, v) => {
      const across = u * 2 - 1;
      const half = width * Math.sin(Math.PI * (0.08 + 0.88 * v)) ** 0.5;
      return [
        -across * half,
        0.12 * across * across + 0.04 * Math.cos(across * 9) - droop * (v * reach) ** 2 * 0.4,
        1 + v * reach,
      ];
    },
    colour: (u, v) => scale(colour, (0.75 + 0.25 * v) * (0.94 + 0.06 * Math.cos((u * 2 - 1) * 14))),
  });
}

/** The yellow middle: small grains in a sunflower spiral on a low dome. */
function florets(random: Random): InstancedMesh {
  const count = 900;
  const grains = new InstancedMesh(
    new SphereGeometry(0.07, 8, 6),
    new MeshPhysicalMaterial({ color: random.pick([0xd9a208, 0xc98a06, 0x8a4b10]), roughness: 0.8 }),
    count,
  );
  const golden = Math.PI * (3 - Math.sqrt(5));
  for (let i = 0; i < count; i++) {
    const r = 1.75 * Math.sqrt((i + 0.5) / count);
    const angle = i * golden;
    const place = new Vector3(
      r * Math.sin(angle),
      -0.05 - 0.09 * r * r + 0.04 * random.next(),
      r * Math.cos(angle),
    );
    grains.setMatrixAt(i, new Matrix4().compose(place, new Quaternion(), new Vector3(1, 1.3, 1)));
  }
  return grains;
}
