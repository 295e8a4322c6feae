import { DoubleSide, type Material, Mesh, type Object3D, ShaderMaterial } from 'three';

/** Swaps every material for flat white (object) or black (the rest); call the answer to swap them back. */
export function paintForMask(object: Object3D, rest: Object3D): () => void {
  const originals = new Map<Mesh, Material | Material[]>();
  const paint = (root: Object3D, flat: Material): void =>
    root.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      originals.set(node, node.material);
      node.material = flat;
    });
  paint(object, WHITE);
  paint(rest, BLACK);
  return () => {
    for (const [mesh, material] of originals) mesh.material = material;
  };
}

/** One grey everywhere, whatever colours vertices or instances carry. */
function flatMaterial(grey: number): ShaderMaterial {
  return new ShaderMaterial({
    side: DoubleSide,
    vertexShader: /* glsl */ `
      void main() {
        vec4 place = vec4( position, 1.0 );
        #ifdef USE_INSTANCING
          place = instanceMatrix * place;
        #endif
        gl_Position = projectionMatrix * modelViewMatrix * place;
      }`,
    fragmentShader: /* glsl */ `void main() { gl_FragColor = vec4( vec3( ${grey.toFixed(1)} ), 1.0 ); }`,
  });
}

/** Kept from picture to picture, so that they are compiled once. */
const WHITE = flatMaterial(1);
const BLACK = flatMaterial(0);
