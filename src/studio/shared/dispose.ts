import { InstancedMesh, type Material, Mesh, type Object3D, Texture } from 'three';

/** Frees what the meshes below a node hold on the GPU. */
export function disposeTree(root: Object3D): void {
  disposeShapes(root);
  for (const material of materialsOf(root)) material.dispose();
}

/**
 * Frees shapes and textures, but no compiled program: materials alike share one for as long as one of
 * them lives, and compiling takes longer than rendering a small picture.
 */
export function disposeShapes(root: Object3D): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.geometry.dispose();
    if (node instanceof InstancedMesh) node.dispose();
  });
  for (const material of materialsOf(root))
    for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
}

function materialsOf(root: Object3D): ReadonlySet<Material> {
  const found = new Set<Material>();
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const materials: Material[] = Array.isArray(node.material) ? node.material : [node.material];
    for (const material of materials) found.add(material);
  });
  return found;
}
