import { ShaderChunk } from 'three';

/**
 * The studio lights a scene with many one-shot directional lights, averaged over the frames of a
 * picture. Those may only light surfaces diffusely: each would leave its own dot on a glossy skin.
 * Reflections come from the environment map, which holds the same sky and lamp. The environment
 * map's own diffuse light ignores shadows, so only this share of it stays, for light that bounces
 * into corners.
 */
const BOUNCE_SHARE = 0.12;

const DIFFUSE_ONLY = /* glsl */ `
#if NUM_DIR_LIGHTS > 0
  reflectedLight.directSpecular = vec3( 0.0 );
  #ifdef USE_CLEARCOAT
    clearcoatSpecularDirect = vec3( 0.0 );
  #endif
#endif
`;

const ENVIRONMENT_DIFFUSE = 'iblIrradiance += getIBLIrradiance( geometryNormal );';

/**
 * Changes three's shading for every material compiled from now on; once is enough.
 * @throws Error if three's shader text is not the one this was written for
 */
export function installStudioLightModel(): void {
  const chunk = ShaderChunk.lights_fragment_maps;
  if (chunk.includes(DIFFUSE_ONLY)) return;
  if (!chunk.includes(ENVIRONMENT_DIFFUSE)) {
    throw new Error(
      `three's lights_fragment_maps lacks "${ENVIRONMENT_DIFFUSE}"; the studio needs another patch`,
    );
  }
  const dimmed = `iblIrradiance += ${BOUNCE_SHARE} * getIBLIrradiance( geometryNormal );`;
  ShaderChunk.lights_fragment_maps = DIFFUSE_ONLY + chunk.replace(ENVIRONMENT_DIFFUSE, dimmed);
}
