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
 * For hair, as `defines` of its material: the normal given is the strand's, whichever side is seen,
 * and the light that bounces into corners is the same everywhere, which saves most of a coat's time.
 */
export const HAIR: Readonly<Record<string, string>> = { STUDIO_HAIR: '' };

/** Irradiance on hair from light that bounces, about what `BOUNCE_SHARE` of a sky gives. */
const HAIR_BOUNCE = 0.35;

const onlyForHair = (hair: string, others: string): string =>
  `#ifdef STUDIO_HAIR\n${hair}\n#else\n${others}\n#endif\n`;

const HAIR_NORMAL =
  'float faceDirection = 1.0;\nvec3 normal = normalize( vNormal );\nvec3 nonPerturbedNormal = normal;';
const HAIR_LIGHT = `irradiance += vec3( ${HAIR_BOUNCE} );`;

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
  const others = DIFFUSE_ONLY + chunk.replace(ENVIRONMENT_DIFFUSE, dimmed);
  ShaderChunk.lights_fragment_maps = onlyForHair(HAIR_LIGHT, others);
  ShaderChunk.normal_fragment_begin = onlyForHair(HAIR_NORMAL, ShaderChunk.normal_fragment_begin);
}
