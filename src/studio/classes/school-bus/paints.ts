import {
  BoxGeometry,
  type BufferGeometry,
  type Material,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
} from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { hex, hsl } from '../../shared/colour.ts';
import type { Random } from '../../shared/random.ts';
import type { Vec3 } from '../../shared/vector.ts';

/** Lengths in metres; the bus stands on height 0 and drives towards +z. */
export const HALF_WIDTH = 1.2;
export const FLOOR = 0.75;
export const ROOF = 3.05;
export const REAR = -4.6;
export const FRONT = 3.3;
export const NOSE = 5.0;

export interface Paints {
  readonly yellow: Material;
  readonly roof: Material;
  readonly black: Material;
  readonly glass: Material;
  readonly chrome: Material;
  readonly rim: Vec3;
}

export function mixPaints(random: Random): Paints {
  const yellow = coat(hsl(random.between(38, 43), 1, random.between(0.48, 0.52)), 0.35);
  return {
    yellow,
    roof: random.chance(0.45) ? coat(hex(0xe4e2da), 0.4) : yellow,
    black: new MeshStandardMaterial({ color: 0x101012, roughness: 0.6 }),
    glass: new MeshPhysicalMaterial({
      color: 0x2b343b,
      roughness: 0.08,
      clearcoat: 1,
      clearcoatRoughness: 0.03,
    }),
    chrome: new MeshStandardMaterial({ color: 0xb8bbbf, roughness: 0.3, metalness: 1 }),
    rim: random.pick([hex(0x1a1a1c), hex(0xd8d4c8), hsl(41, 1, 0.5)]),
  };
}

function coat(colour: Vec3, roughness: number): MeshPhysicalMaterial {
  const paint = new MeshPhysicalMaterial({ roughness, clearcoat: 0.6, clearcoatRoughness: 0.15 });
  paint.color.setRGB(...colour);
  return paint;
}

/** A box, its edges rounded if a radius is given. */
export function block(material: Material, size: Vec3, at: Vec3, radius = 0): Mesh {
  const geometry: BufferGeometry =
    radius > 0 ? new RoundedBoxGeometry(...size, 3, radius) : new BoxGeometry(...size);
  const mesh = new Mesh(geometry, material);
  mesh.position.set(...at);
  return mesh;
}
