import { Group, Mesh, MeshPhysicalMaterial } from 'three';
import { hex, hsl } from './colour.ts';
import { leafGeometry } from './leaf.ts';
import type { Random } from './random.ts';
import type { Vec3 } from './vector.ts';

export interface Foliage {
  readonly count: number;
  /** Middle of the picture. */
  readonly centre: Vec3;
  /** Where the camera stands; leaves keep to its far side. */
  readonly azimuthDegrees: number;
  /** Distances from the line of sight between which leaves hang. */
  readonly ring: readonly [number, number];
  /** How far behind the centre they hang. */
  readonly behind: readonly [number, number];
  readonly length: readonly [number, number];
  readonly slender: readonly [number, number];
  readonly saturation: readonly [number, number];
}

/** Single leaves that frame what the picture shows without covering it. */
export function strayLeaves(random: Random, foliage: Foliage): Group {
  const leaves = new Group();
  leaves.position.set(...foliage.centre);
  leaves.rotation.y = (foliage.azimuthDegrees * Math.PI) / 180;
  for (let i = 0; i < foliage.count; i++) leaves.add(strayLeaf(random, foliage));
  return leaves;
}

function strayLeaf(random: Random, foliage: Foliage): Mesh {
  const geometry = leafGeometry({
    length: random.between(...foliage.length),
    slender: random.between(...foliage.slender),
    fold: random.between(0.1, 0.4),
    curl: random.between(0.1, 0.5),
    colour: hsl(random.between(75, 112), random.between(...foliage.saturation), random.between(0.28, 0.42)),
    vein: hex(0xb1c284),
  });
  const leaf = new Mesh(geometry, new MeshPhysicalMaterial({ vertexColors: true, roughness: 0.55, side: 2 }));
  const angle = random.between(0, 2 * Math.PI);
  const away = random.between(...foliage.ring);
  leaf.position.set(away * Math.sin(angle), away * Math.cos(angle), -random.between(...foliage.behind));
  leaf.rotation.set(random.between(0.2, 1.5), random.between(0, 2 * Math.PI), random.normal() * 0.5, 'YXZ');
  return leaf;
}
