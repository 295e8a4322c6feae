import { Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, SphereGeometry } from 'three';
import { turned } from '../../shared/surface.ts';
import type { Vec3 } from '../../shared/vector.ts';

/** A truck wheel of radius 1 round the x axis, its outer side towards +x. */
export function createWheel(rimColour: Vec3): Group {
  const rubber = new MeshStandardMaterial({ color: 0x141415, roughness: 0.85 });
  const rim = new MeshPhysicalMaterial({ roughness: 0.45, clearcoat: 0.3 });
  rim.color.setRGB(...rimColour);
  const dark = new MeshStandardMaterial({ color: 0x0b0b0b, roughness: 0.9 });
  const wheel = new Group();
  wheel.add(new Mesh(turned(TYRE, 64), rubber), new Mesh(turned(RIM, 48), rim));
  for (let i = 0; i < 8; i++) {
    const angle = (i / 8) * 2 * Math.PI;
    const hole = new Mesh(new SphereGeometry(0.075, 12, 8), dark);
    hole.position.set(0.42 * Math.sin(angle), 0.22, 0.42 * Math.cos(angle));
    hole.scale.y = 0.35;
    wheel.add(hole);
  }
  wheel.rotation.z = -Math.PI / 2;
  const turnedWheel = new Group();
  turnedWheel.add(wheel);
  return turnedWheel;
}

const TYRE: readonly (readonly [number, number])[] = [
  [0.5, -0.25],
  [0.8, -0.28],
  [0.95, -0.24],
  [1, -0.15],
  [1, 0.15],
  [0.97, 0.22],
  [0.9, 0.27],
  [0.8, 0.29],
  [0.66, 0.27],
  [0.6, 0.24],
];
const RIM: readonly (readonly [number, number])[] = [
  [0.62, 0.26],
  [0.6, 0.25],
  [0.56, 0.14],
  [0.5, 0.16],
  [0.42, 0.2],
  [0.3, 0.23],
  [0.26, 0.3],
  [0.2, 0.33],
  [0, 0.34],
];
