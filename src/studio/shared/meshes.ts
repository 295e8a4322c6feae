import { DoubleSide, type Material, Mesh, type Object3D } from 'three';

/**
 * Lets every mesh below a node throw and catch shadows; answers the node. Both faces throw them:
 * three's default, the back faces alone, lets light leak in where a thing touches the ground.
 */
export function castShadows<T extends Object3D>(root: T): T {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.castShadow = true;
    node.receiveShadow = true;
    const materials: readonly Material[] = Array.isArray(node.material) ? node.material : [node.material];
    for (const material of materials) material.shadowSide = DoubleSide;
  });
  return root;
}
