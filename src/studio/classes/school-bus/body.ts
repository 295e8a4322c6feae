import { CylinderGeometry, Group, Mesh } from 'three';
import { loft } from '../../shared/loft.ts';
import type { Random } from '../../shared/random.ts';
import { createFittings } from './fittings.ts';
import { block, FLOOR, FRONT, HALF_WIDTH, mixPaints, NOSE, type Paints, REAR, ROOF } from './paints.ts';
import { createWindows } from './windows.ts';

/** An American school bus with a bonnet. */
export function createBus(random: Random): Group {
  const paints = mixPaints(random);
  const bus = new Group();
  bus.add(cabin(paints), bonnet(paints), ...createWindows(random, paints), ...createFittings(paints));
  return bus;
}

function cabin(paints: Paints): Group {
  const group = new Group();
  const length = FRONT - REAR;
  const middle = (FRONT + REAR) / 2;
  group.add(block(paints.yellow, [2 * HALF_WIDTH, 1.85, length], [0, FLOOR + 0.925, middle], 0.06));
  const roof = loft([
    { z: REAR, halfWidth: HALF_WIDTH - 0.12, bottom: 2.3, top: ROOF - 0.14, squareness: 3.4 },
    { z: REAR + 0.35, halfWidth: HALF_WIDTH, bottom: 2.2, top: ROOF, squareness: 3.4 },
    { z: FRONT - 0.5, halfWidth: HALF_WIDTH, bottom: 2.2, top: ROOF, squareness: 3.4 },
    { z: FRONT, halfWidth: HALF_WIDTH - 0.1, bottom: 2.3, top: ROOF - 0.1, squareness: 3.4 },
  ]);
  group.add(new Mesh(roof, paints.roof));
  group.add(block(paints.black, [2 * HALF_WIDTH - 0.3, 0.5, length + 1.2], [0, 0.62, middle + 0.4]));
  return group;
}

function bonnet(paints: Paints): Group {
  const group = new Group();
  const skin = loft([
    { z: FRONT - 0.3, halfWidth: 1.02, bottom: 0.72, top: 1.86, squareness: 4.5 },
    { z: FRONT + 0.4, halfWidth: 1.0, bottom: 0.72, top: 1.82, squareness: 4.5 },
    { z: NOSE - 0.35, halfWidth: 0.92, bottom: 0.72, top: 1.66, squareness: 4.5 },
    { z: NOSE, halfWidth: 0.86, bottom: 0.76, top: 1.52, squareness: 4 },
  ]);
  group.add(new Mesh(skin, paints.yellow));
  for (const side of [-1, 1]) {
    const fender = new Mesh(new CylinderGeometry(0.66, 0.66, 0.42, 48, 1, false, 0, Math.PI), paints.yellow);
    fender.rotation.z = Math.PI / 2;
    fender.position.set(side * 0.96, 0.66, 4.05);
    const well = new Mesh(new CylinderGeometry(0.585, 0.585, 0.44, 48, 1, false, 0, Math.PI), paints.black);
    well.rotation.z = Math.PI / 2;
    well.position.set(side * 0.965, 0.62, 4.05);
    group.add(fender, well);
  }
  group.add(block(paints.black, [2.3, 0.26, 0.2], [0, 0.6, NOSE + 0.08], 0.06));
  group.add(block(paints.black, [0.98, 0.5, 0.06], [0, 1.12, NOSE - 0.005], 0.03));
  for (let bar = 0; bar < 5; bar++)
    group.add(block(paints.chrome, [0.92, 0.035, 0.03], [0, 0.95 + bar * 0.09, NOSE + 0.035]));
  return group;
}
