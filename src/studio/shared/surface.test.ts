import type { BufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import { loft } from './loft.ts';
import { surface, turned } from './surface.ts';

function vertices(geometry: BufferGeometry): { place: number[]; normal: number[] }[] {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  return Array.from({ length: position.count }, (_, i) => ({
    place: [position.getX(i), position.getY(i), position.getZ(i)],
    normal: [normal.getX(i), normal.getY(i), normal.getZ(i)],
  }));
}

const sphere = surface({
  columns: 48,
  rows: 24,
  point: (u, v) => {
    const [around, fall] = [2 * Math.PI * u, Math.PI * v];
    return [Math.sin(fall) * Math.sin(around), -Math.cos(fall), Math.sin(fall) * Math.cos(around)];
  },
});

describe('surface', () => {
  it("gives a sphere the sphere's own normals, seam and poles included", () => {
    for (const { place, normal } of vertices(sphere)) {
      const dot = place.reduce((sum, x, i) => sum + x * (normal[i] ?? 0), 0);
      expect(dot).toBeGreaterThan(0.99);
    }
  });

  it('makes two triangles a quad', () => {
    expect(sphere.getIndex()?.count).toBe(48 * 24 * 6);
  });

  it('colours vertices by their place', () => {
    const geometry = surface({
      columns: 1,
      rows: 1,
      point: (u, v) => [u, v, 0],
      colour: (u, v) => [u, v, 0.5],
    });
    expect(Array.from(geometry.getAttribute('color').array)).toEqual([
      0, 0, 0.5, 1, 0, 0.5, 0, 1, 0.5, 1, 1, 0.5,
    ]);
  });
});

describe('turned', () => {
  it('turns a straight wall into a cylinder that faces outwards', () => {
    const wall = turned(
      [
        [2, 0],
        [2, 1],
        [2, 3],
      ],
      64,
    );
    for (const { place, normal } of vertices(wall)) {
      const [x = 0, , z = 0] = place;
      expect(Math.hypot(x, z)).toBeCloseTo(2, 5);
      expect(((normal[0] ?? 0) * x + (normal[2] ?? 0) * z) / 2).toBeGreaterThan(0.99);
    }
  });
});

describe('loft', () => {
  it('passes through its ribs and faces outwards', () => {
    const hull = loft([
      { z: -2, halfWidth: 1, bottom: 0, top: 2, squareness: 2 },
      { z: 2, halfWidth: 1, bottom: 0, top: 2, squareness: 2 },
    ]);
    hull.computeBoundingBox();
    expect(hull.boundingBox?.min.toArray().map((x) => Math.round(x * 1e3) / 1e3)).toEqual([-1, 0, -2]);
    expect(hull.boundingBox?.max.toArray().map((x) => Math.round(x * 1e3) / 1e3)).toEqual([1, 2, 2]);
    const side = vertices(hull).find(
      ({ place }) => Math.abs((place[0] ?? 0) - 1) < 1e-6 && Math.abs(place[2] ?? 9) < 1,
    );
    expect(side?.normal[0]).toBeGreaterThan(0.9);
  });
});
