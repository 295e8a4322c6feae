import { type Material, Matrix3, Mesh, type Object3D } from 'three';

/** Rec. 709 weights of red, green and blue in a colour's lightness. */
const LIGHTNESS = [0.2126, 0.7152, 0.0722] as const;

/**
 * Turns colours about the grey axis by `hueDegrees` (120 takes red to green) and draws them towards grey
 * (`colourfulness` 0) or away from it (above 1). Linear light in and out, not clamped.
 *
 * @returns 3 × 3, row-major
 */
export function tintMatrix(hueDegrees: number, colourfulness: number): readonly number[] {
  const angle = (hueDegrees * Math.PI) / 180;
  const mean = (1 - Math.cos(angle)) / 3;
  const side = Math.sin(angle) / Math.sqrt(3);
  const turned = [0, 1, 2].map((row) =>
    [0, 1, 2].map((column) => {
      const offset = (row - column + 3) % 3;
      return offset === 0 ? Math.cos(angle) + mean : mean + (offset === 1 ? side : -side);
    }),
  );
  return turned.flatMap((row) =>
    [0, 1, 2].map((column) => {
      const lightness = LIGHTNESS.reduce((sum, weight, i) => sum + weight * (turned[i]?.[column] ?? 0), 0);
      return lightness + ((row[column] ?? 0) - lightness) * colourfulness;
    }),
  );
}

/** Lets every material below a node be tinted; the answer sets the tint of all of them. */
export function makeTintable(root: Object3D): (hueDegrees: number, colourfulness: number) => void {
  const tint = { value: new Matrix3() };
  const patch: Material['onBeforeCompile'] = (shader) => {
    shader.uniforms['studioTint'] = tint;
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', 'uniform mat3 studioTint;\nvoid main() {')
      .replace('#include <color_fragment>', TINTED);
  };
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    const materials: readonly Material[] = Array.isArray(node.material) ? node.material : [node.material];
    for (const material of materials) {
      material.onBeforeCompile = patch;
      material.customProgramCacheKey = () => 'studio tint';
    }
  });
  return (hueDegrees, colourfulness) => {
    const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = tintMatrix(
      hueDegrees,
      colourfulness,
    );
    tint.value.set(a, b, c, d, e, f, g, h, i);
  };
}

const TINTED = /* glsl */ `
#include <color_fragment>
diffuseColor.rgb = max( studioTint * diffuseColor.rgb, vec3( 0.0 ) );
`;
