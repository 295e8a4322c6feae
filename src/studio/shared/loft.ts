import type { BufferGeometry } from 'three';
import { surface } from './surface.ts';
import { clamp, lerp, type Vec3 } from './vector.ts';

/** One rib of a hull: an outline in x and y at a place along z. */
export interface Rib {
  readonly z: number;
  readonly halfWidth: number;
  readonly bottom: number;
  readonly top: number;
  /** 2 is an ellipse, 4 and more a rounded box. */
  readonly squareness: number;
}

/**
 * A skin over ribs listed from small to large z: super-ellipses, blended smoothly between ribs and
 * closed at both ends.
 */
export function loft(ribs: readonly Rib[], columns = 96, rowsPerRib = 8): BufferGeometry {
  const rows = (ribs.length - 1) * rowsPerRib;
  const point = (u: number, v: number): Vec3 => {
    const rib = ribAt(ribs, clamp(v) * (ribs.length - 1));
    const angle = -2 * Math.PI * u - Math.PI / 2;
    const power = 2 / rib.squareness;
    const x = rib.halfWidth * Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** power;
    const half = (rib.top - rib.bottom) / 2;
    const y = rib.bottom + half + half * Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** power;
    return [-x, y, rib.z];
  };
  const capRows = 2;
  return surface({
    columns,
    rows: rows + 2 * capRows,
    point: (u, v) => {
      const row = v * (rows + 2 * capRows) - capRows;
      const onSkin = point(u, row / rows);
      const beyond = Math.max(-row, row - rows, 0) / capRows;
      const end = ribs[row < 0 ? 0 : ribs.length - 1];
      const middle = end === undefined ? 0 : (end.top + end.bottom) / 2;
      return [onSkin[0] * (1 - beyond), lerp(onSkin[1], middle, beyond), onSkin[2]];
    },
  });
}

/** Catmull–Rom through the ribs' numbers; straight in z, so that uneven ribs don't overshoot. */
function ribAt(ribs: readonly Rib[], position: number): Rib {
  const index = Math.min(Math.floor(position), ribs.length - 2);
  const t = position - index;
  const at = (offset: number): Rib => {
    const rib = ribs[clamp(index + offset, 0, ribs.length - 1)];
    if (rib === undefined) throw new RangeError('a loft needs at least two ribs');
    return rib;
  };
  const blend = (key: keyof Rib): number => catmullRom(at(-1)[key], at(0)[key], at(1)[key], at(2)[key], t);
  return {
    z: lerp(at(0).z, at(1).z, t),
    halfWidth: Math.max(0, blend('halfWidth')),
    bottom: blend('bottom'),
    top: blend('top'),
    squareness: blend('squareness'),
  };
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  const slopeB = (c - a) / 2;
  const slopeC = (d - b) / 2;
  const t2 = t * t;
  const t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * b + (t3 - 2 * t2 + t) * slopeB + (-2 * t3 + 3 * t2) * c + (t3 - t2) * slopeC;
}
