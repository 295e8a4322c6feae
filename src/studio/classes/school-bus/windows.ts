import type { Mesh } from 'three';
import type { Random } from '../../shared/random.ts';
import { block, FRONT, HALF_WIDTH, type Paints, REAR } from './paints.ts';

/** Every pane of the bus, with its frames and the door. */
export function createWindows(random: Random, paints: Paints): Mesh[] {
  return [...sideWindows(random, paints), ...frontFace(paints), ...rearFace(paints)];
}

function sideWindows(random: Random, paints: Paints): Mesh[] {
  const parts: Mesh[] = [];
  const count = 9;
  const start = REAR + 0.3;
  const pitch = (FRONT - 1.0 - start) / count;
  for (const side of [-1, 1]) {
    const x = side * (HALF_WIDTH + 0.004);
    parts.push(
      block(paints.black, [0.02, 0.72, count * pitch + 0.06], [x, 2.2, start + (count * pitch) / 2], 0.009),
    );
    for (let i = 1; i < count; i++)
      parts.push(block(paints.yellow, [0.03, 0.74, 0.06], [x, 2.2, start + i * pitch]));
    for (let i = 0; i < count; i++) {
      const z = start + (i + 0.5) * pitch;
      const lowered = random.chance(0.2) ? 0.12 : 0;
      parts.push(
        block(paints.glass, [0.02, 0.28 - lowered, pitch - 0.16], [x + side * 0.012, 2.36 + lowered / 2, z]),
      );
      parts.push(block(paints.glass, [0.02, 0.3, pitch - 0.16], [x + side * 0.012, 2.03, z]));
    }
    parts.push(block(paints.glass, [0.02, 0.62, 0.5], [x + side * 0.012, 2.16, FRONT - 0.42]));
  }
  // The door is on the kerb side.
  parts.push(block(paints.black, [0.03, 1.75, 0.78], [-(HALF_WIDTH + 0.012), 1.65, FRONT - 0.44], 0.012));
  for (const offset of [-0.18, 0.18]) {
    parts.push(block(paints.glass, [0.02, 0.72, 0.28], [-(HALF_WIDTH + 0.03), 2.08, FRONT - 0.44 + offset]));
    parts.push(block(paints.glass, [0.02, 0.62, 0.28], [-(HALF_WIDTH + 0.03), 1.25, FRONT - 0.44 + offset]));
  }
  return parts;
}

function frontFace(paints: Paints): Mesh[] {
  const z = FRONT + 0.012;
  return [
    block(paints.black, [2.2, 0.76, 0.03], [0, 2.2, z], 0.012),
    block(paints.glass, [1.02, 0.64, 0.03], [-0.54, 2.2, z + 0.012]),
    block(paints.glass, [1.02, 0.64, 0.03], [0.54, 2.2, z + 0.012]),
  ];
}

function rearFace(paints: Paints): Mesh[] {
  const z = REAR - 0.012;
  return [
    block(paints.black, [1.0, 2.0, 0.03], [0, 1.85, z], 0.012),
    block(paints.yellow, [0.9, 1.9, 0.03], [0, 1.85, z - 0.01], 0.012),
    block(paints.glass, [0.74, 0.6, 0.03], [0, 2.3, z - 0.022]),
    block(paints.glass, [0.74, 0.5, 0.03], [0, 1.45, z - 0.022]),
    block(paints.glass, [0.44, 0.6, 0.03], [-0.85, 2.22, z - 0.01]),
    block(paints.glass, [0.44, 0.6, 0.03], [0.85, 2.22, z - 0.01]),
    block(paints.black, [2.4, 0.3, 0.16], [0, 0.72, REAR - 0.06], 0.05),
  ];
}
