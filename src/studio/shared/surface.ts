import { BufferAttribute, BufferGeometry } from 'three';
import { addCoarseDetail } from './detail.ts';
import type { Vec3 } from './vector.ts';

export interface SurfaceRecipe {
  /** Quads along u and along v. */
  readonly columns: number;
  readonly rows: number;
  /** Position for u, v in [0, 1]. */
  readonly point: (u: number, v: number) => Vec3;
  /** Linear colour at a point; white if left out. */
  readonly colour?: (u: number, v: number, point: Vec3) => Vec3;
}

/**
 * A grid of quads bent into a surface, with smooth normals that also meet where the surface closes
 * on itself (first and last column, or a row that shrinks to a pole). The front faces the side from
 * which u runs to the right and v upwards.
 */
export function surface(recipe: SurfaceRecipe): BufferGeometry {
  const { columns, rows } = recipe;
  const stride = columns + 1;
  const count = stride * (rows + 1);
  const positions = new Float32Array(count * 3);
  const colours = new Float32Array(count * 3);
  const uvs = new Float32Array(count * 2);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const u = column / columns;
      const v = row / rows;
      const index = row * stride + column;
      const point = recipe.point(u, v);
      positions.set(point, index * 3);
      colours.set(recipe.colour?.(u, v, point) ?? [1, 1, 1], index * 3);
      uvs.set([u, v], index * 2);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  const fine = quadIndices(columns, rows, 1);
  geometry.setIndex(new BufferAttribute(fine, 1));
  geometry.computeVertexNormals();
  closeSeams(geometry, columns, rows);
  const step = coarseStep(columns, rows);
  if (step > 1) addCoarseDetail(geometry, fine, quadIndices(columns, rows, step));
  return geometry;
}

/** Corners of the quads over every `step`th column and row; the last of each is always among them. */
function quadIndices(columns: number, rows: number, step: number): Uint32Array {
  const [across, along] = [Math.ceil(columns / step), Math.ceil(rows / step)];
  const indices = new Uint32Array(across * along * 6);
  const corner = (row: number, column: number): number =>
    Math.min(row * step, rows) * (columns + 1) + Math.min(column * step, columns);
  let at = 0;
  for (let row = 0; row < along; row++) {
    for (let column = 0; column < across; column++) {
      const [a, b] = [corner(row, column), corner(row, column + 1)];
      const [c, d] = [corner(row + 1, column), corner(row + 1, column + 1)];
      indices.set([a, b, c, b, d, c], at);
      at += 6;
    }
  }
  return indices;
}

/** Quads that a coarse surface is left with, about. */
const COARSE_QUADS = 8000;

const coarseStep = (columns: number, rows: number): number =>
  Math.max(1, Math.round(Math.sqrt((columns * rows) / COARSE_QUADS)));

function closeSeams(geometry: BufferGeometry, columns: number, rows: number): void {
  const stride = columns + 1;
  for (let row = 0; row <= rows; row++) {
    const first = row * stride;
    const last = first + columns;
    if (coincide(geometry, [first, last])) shareNormal(geometry, [first, last]);
  }
  for (const row of [0, rows]) {
    const pole = Array.from({ length: stride }, (_, column) => row * stride + column);
    if (coincide(geometry, pole)) shareNormal(geometry, pole);
  }
}

function coincide(geometry: BufferGeometry, vertices: readonly number[]): boolean {
  const position = geometry.getAttribute('position');
  const [first = 0] = vertices;
  return vertices.every(
    (vertex) =>
      Math.abs(position.getX(vertex) - position.getX(first)) < 1e-5 &&
      Math.abs(position.getY(vertex) - position.getY(first)) < 1e-5 &&
      Math.abs(position.getZ(vertex) - position.getZ(first)) < 1e-5,
  );
}

function shareNormal(geometry: BufferGeometry, vertices: readonly number[]): void {
  const normal = geometry.getAttribute('normal');
  let [x, y, z] = [0, 0, 0];
  for (const vertex of vertices) {
    x += normal.getX(vertex);
    y += normal.getY(vertex);
    z += normal.getZ(vertex);
  }
  const size = Math.hypot(x, y, z) || 1;
  for (const vertex of vertices) normal.setXYZ(vertex, x / size, y / size, z / size);
}

/** A profile of [radius, height] pairs turned about the y axis; u runs round, v along the profile. */
export function turned(profile: readonly (readonly [number, number])[], columns = 96): BufferGeometry {
  const rows = profile.length - 1;
  return surface({
    columns,
    rows,
    point: (u, v) => {
      const [radius, height] = profile[Math.round(v * rows)] ?? [0, 0];
      const angle = u * 2 * Math.PI;
      return [radius * Math.sin(angle), height, radius * Math.cos(angle)];
    },
  });
}
