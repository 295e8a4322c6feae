import { Mesh, MeshBasicMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { setDetail } from './detail.ts';
import { surface } from './surface.ts';

/** A flat square of 300 × 300 quads, drawn as one mesh. */
const square = surface({ columns: 300, rows: 300, point: (u, v) => [u, v, 0] });
const mesh = new Mesh(square, new MeshBasicMaterial());

/** Area of the triangles that are drawn. */
function drawnArea(): number {
  const { start, count } = square.drawRange;
  const [index, position] = [square.getIndex(), square.getAttribute('position')];
  let area = 0;
  for (let i = start; i < start + count; i += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((k) => index?.getX(i + k) ?? 0);
    const [x, y] = [position.getX(a), position.getY(a)];
    const cross =
      (position.getX(b) - x) * (position.getY(c) - y) - (position.getX(c) - x) * (position.getY(b) - y);
    area += cross / 2;
  }
  return area;
}

describe('detail', () => {
  it('covers the same square with a fraction of the triangles, and goes back', () => {
    expect(square.drawRange.count).toBe(300 * 300 * 6);
    setDetail(mesh, 'coarse');
    expect(square.drawRange.count).toBe(100 * 100 * 6);
    expect(drawnArea()).toBeCloseTo(1, 4);
    setDetail(mesh, 'full');
    expect(square.drawRange.count).toBe(300 * 300 * 6);
    expect(drawnArea()).toBeCloseTo(1, 4);
  });
});
