import { Mesh, type Object3D } from 'three';

/** Lets every mesh below a node throw and catch shadows; answers the node. */
export function castShadows<T extends Object3D>(root: T): T {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.castShadow = true;
    node.receiveShadow = true;
  });
  return root;
}
