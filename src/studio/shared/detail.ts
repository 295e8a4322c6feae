import { BufferAttribute, type BufferGeometry, Mesh, type Object3D } from 'three';

/** `coarse` shows the same shapes with a fraction of the triangles, for pictures that must be quick. */
export type Detail = 'full' | 'coarse';

/** Appends a coarse set of triangles over the same corners; the geometry goes on drawing the fine one. */
export function addCoarseDetail(geometry: BufferGeometry, fine: Uint32Array, coarse: Uint32Array): void {
  const indices = new Uint32Array(fine.length + coarse.length);
  indices.set(fine);
  indices.set(coarse, fine.length);
  geometry.setIndex(new BufferAttribute(indices, 1));
  geometry.setDrawRange(0, fine.length);
  geometry.userData = { fineIndices: fine.length, coarseIndices: coarse.length };
}

/** Shows everything below a node in full or in coarse detail. */
export function setDetail(root: Object3D, detail: Detail): void {
  root.traverse((node) => {
    if (node instanceof Mesh) setTriangles(node.geometry, detail);
  });
}

function setTriangles(geometry: BufferGeometry, detail: Detail): void {
  const { fineIndices: fine, coarseIndices: coarse } = geometry.userData;
  if (typeof fine !== 'number' || typeof coarse !== 'number') return;
  if (detail === 'full') geometry.setDrawRange(0, fine);
  else geometry.setDrawRange(fine, coarse);
}
