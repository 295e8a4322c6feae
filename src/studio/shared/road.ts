import { Group, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three';
import { hex, hsl } from './colour.ts';
import { createNoise, type Noise } from './noise.ts';
import type { Random } from './random.ts';
import { colourTexture } from './texture.ts';
import { mix, scale, smoothstep, type Vec3 } from './vector.ts';

export interface Road {
  readonly ground: Group;
  /** Mean colour of what lies beyond the road, for the backdrop and the light from below. */
  readonly verge: Vec3;
}

/** A street along z, 2 × `halfWidth` wide, at height 0, between verges of grass, gravel or paving. */
export function createRoad(random: Random, halfWidth: number): Road {
  const noise = createNoise(random.integer(0, 1e6));
  const ground = new Group();
  const verge = random.pick([
    hsl(random.between(70, 95), 0.32, 0.34),
    hsl(85, 0.28, 0.38),
    hex(0xa19a8c),
    hex(0x8f8370),
  ]);
  const far = 900;
  const fields = plane(far, far, groundTexture(noise, verge, 0.35), far / 24);
  fields.position.y = -0.02;
  const tone = random.between(0.2, 0.42);
  const asphalt = plane(halfWidth * 2, far, groundTexture(noise, [tone * 1.03, tone, tone * 0.97], 0.12), 1);
  const repeat = (asphalt.material as MeshStandardMaterial).map;
  repeat?.repeat.set(1, far / (halfWidth * 2));
  ground.add(fields, asphalt);
  const yellow = random.chance(0.5) ? hex(0xc79a28) : hex(0xcfcdc6);
  const paint = new MeshStandardMaterial({ roughness: 0.8 });
  paint.color.setRGB(...yellow);
  for (let z = -60; z < 60; z += 7) ground.add(stripe(paint, 0, z, 3));
  const edge = new MeshStandardMaterial({ color: 0xb9b8b3, roughness: 0.8 });
  for (const side of [-1, 1]) ground.add(stripe(edge, side * (halfWidth - 0.4), 0, 200));
  if (random.chance(0.5)) ground.add(...kerbs(halfWidth));
  return { ground, verge };
}

function stripe(material: MeshStandardMaterial, x: number, z: number, length: number): Mesh {
  const mesh = new Mesh(new PlaneGeometry(0.14, length), material);
  mesh.rotation.x = -Math.PI / 2;
  mesh.position.set(x, 0.008, z);
  return mesh;
}

function kerbs(halfWidth: number): Mesh[] {
  const concrete = new MeshStandardMaterial({ color: 0x9b9890, roughness: 0.9 });
  return [-1, 1].map((side) => {
    const walk = new Mesh(new PlaneGeometry(2.6, 400), concrete);
    walk.rotation.x = -Math.PI / 2;
    walk.position.set(side * (halfWidth + 1.3), 0.06, 0);
    return walk;
  });
}

function plane(
  width: number,
  depth: number,
  texture: ReturnType<typeof groundTexture>,
  repeat: number,
): Mesh {
  texture.repeat.set(repeat, repeat);
  const mesh = new Mesh(
    new PlaneGeometry(width, depth),
    new MeshStandardMaterial({ map: texture, roughness: 0.95 }),
  );
  mesh.rotation.x = -Math.PI / 2;
  return mesh;
}

/** Mottled ground: patches, tufts and grit. It tiles because the noise is read on two circles. */
function groundTexture(noise: Noise, colour: Vec3, patchiness: number) {
  return colourTexture(512, (u, v) => {
    const [a, b, c, d] = [
      Math.cos(6.2832 * u),
      Math.sin(6.2832 * u),
      Math.cos(6.2832 * v),
      Math.sin(6.2832 * v),
    ];
    const patches = noise.fractal(a * 2 + d, b * 2 - d, c * 2 + d, 5);
    const grit = noise.at(Math.floor(u * 512), Math.floor(v * 512)) - 0.5;
    const tuft = smoothstep(0.2, 0.6, noise.fractal(a * 9 + d * 5, b * 9, c * 9 - d * 5, 2));
    const tone = 1 + patchiness * patches + 0.35 * grit * (0.4 + patchiness);
    return scale(mix(colour, scale(colour, 0.6), tuft * patchiness), tone);
  });
}
