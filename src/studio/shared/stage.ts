import {
  DataTexture,
  DataUtils,
  DirectionalLight,
  EquirectangularReflectionMapping,
  FloatType,
  HalfFloatType,
  HemisphereLight,
  LinearFilter,
  LinearMipmapLinearFilter,
  LinearSRGBColorSpace,
  type PMREMGenerator,
  RGBAFormat,
  Scene,
  Vector3,
  WebGLCubeRenderTarget,
} from 'three';
import type { StudioScene } from '../scene.ts';
import type { Backdrop } from './backdrop.ts';
import type { Detail } from './detail.ts';
import { type Environment, equirectangular, type KeyLight, skyRadiance } from './environment.ts';
import { createNoise } from './noise.ts';
import { sphereDirections } from './sampling.ts';
import { add, scale, type Vec3 } from './vector.ts';

/** A scene with its lights up: one direction of the sky and one spot of the key light at a time. */
export interface Stage {
  readonly root: Scene;
  /** Points the sky's light to a direction; averaged over all directions it is the whole sky. */
  lightFromSky(towards: Vec3): void;
  /** The whole sky's light at once, without its shadows: for a picture of few frames. */
  lightFromAllSky(): void;
  /** Points the key light to a spot of its disc, both coordinates within the unit disc. */
  lightFromKey(spot: readonly [number, number]): void;
  /** Frees lights, background and environment; the scene's own things stay. */
  dispose(): void;
}

/** Sides of the shadow maps, height of the sky, and side of the cube that blurs it for reflections. */
const FINENESS = {
  full: { shadowMapPx: 1024, environmentPx: 128, reflectionsPx: 64 },
  coarse: { shadowMapPx: 512, environmentPx: 32, reflectionsPx: 16 },
} as const satisfies Record<Detail, unknown>;

const SKY_NOISE = createNoise(5);

export function createStage(scene: StudioScene, pmrem: PMREMGenerator, detail: Detail = 'full'): Stage {
  const { shadowMapPx, environmentPx, reflectionsPx } = FINENESS[detail];
  const root = new Scene();
  const background = backdropTexture(scene.backdrop);
  const sphere = environmentTexture(scene, environmentPx);
  const filtered = pmrem.fromEquirectangular(sphere, reflectionTarget(reflectionsPx));
  sphere.dispose();
  root.background = background;
  root.environment = filtered.texture;
  const sky = shadowLight(scene, shadowMapPx);
  const key = shadowLight(scene, shadowMapPx);
  const fill = new HemisphereLight(0x000000, 0x000000);
  root.add(scene.object, scene.surroundings, sky, sky.target, key, key.target, fill);
  return {
    root,
    lightFromSky: (towards) => {
      const radiance = skyRadiance(scene.environment, SKY_NOISE, towards);
      aim(sky, scene, towards, scale(radiance, 4 * Math.PI));
      sky.shadow.autoUpdate = true;
      fill.color.setRGB(0, 0, 0);
      fill.groundColor.setRGB(0, 0, 0);
    },
    lightFromAllSky: () => {
      sky.color.setRGB(0, 0, 0);
      sky.shadow.autoUpdate = false;
      fill.color.setRGB(...scale(skyIrradiance(scene.environment, 1), UNSHADED));
      fill.groundColor.setRGB(...scale(skyIrradiance(scene.environment, -1), UNSHADED));
    },
    lightFromKey: (spot) => aim(key, scene, onDisc(scene.key, spot), scene.key.irradiance),
    dispose: () => {
      background.dispose();
      filtered.dispose();
      sky.dispose();
      key.dispose();
    },
  };
}

/** Share of the sky that a place on the object sees, on average: the rest is hidden by the object itself. */
const UNSHADED = 0.8;

/** Irradiance on a level surface under the whole sky, seen from above (1) or from below (-1). */
function skyIrradiance(environment: Environment, side: 1 | -1): Vec3 {
  const directions = sphereDirections(96, 0.2);
  return directions.reduce<Vec3>(
    (sum, towards) => {
      const share = (4 * Math.PI * Math.max(0, side * towards[1])) / directions.length;
      return add(sum, scale(skyRadiance(environment, SKY_NOISE, towards), share));
    },
    [0, 0, 0],
  );
}

function shadowLight(scene: StudioScene, shadowMapPx: number): DirectionalLight {
  const light = new DirectionalLight();
  const { shadow } = light;
  const reach = scene.shadowRadius;
  light.castShadow = true;
  shadow.mapSize.set(shadowMapPx, shadowMapPx);
  shadow.camera.left = -reach;
  shadow.camera.right = reach;
  shadow.camera.bottom = -reach;
  shadow.camera.top = reach;
  shadow.camera.near = 0.1 * reach;
  shadow.camera.far = 4 * reach;
  shadow.normalBias = reach * 0.004;
  shadow.bias = -0.0006;
  return light;
}

function aim(light: DirectionalLight, scene: StudioScene, towards: Vec3, irradiance: Vec3): void {
  light.target.position.set(...scene.shadowCentre);
  light.position.set(...add(scene.shadowCentre, scale(towards, 2 * scene.shadowRadius)));
  light.color.setRGB(...irradiance);
}

function onDisc(key: KeyLight, [x, y]: readonly [number, number]): Vec3 {
  const towards = new Vector3(...key.direction);
  const side = new Vector3(0.3, 0.1, -0.9).cross(towards).normalize();
  const up = towards.clone().cross(side);
  const reach = Math.tan(key.radius);
  towards
    .addScaledVector(side, x * reach)
    .addScaledVector(up, y * reach)
    .normalize();
  return [towards.x, towards.y, towards.z];
}

function backdropTexture({ sizePx, pixels }: Backdrop): DataTexture {
  const data = new Uint16Array(sizePx * sizePx * 4);
  for (let i = 0; i < sizePx * sizePx; i++) {
    for (let channel = 0; channel < 3; channel++) {
      data[i * 4 + channel] = DataUtils.toHalfFloat(pixels[i * 3 + channel] ?? 0);
    }
    data[i * 4 + 3] = DataUtils.toHalfFloat(1);
  }
  const texture = new DataTexture(data, sizePx, sizePx, RGBAFormat, HalfFloatType);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** How many times the reflected sky is blurred, each at half the size of the last. */
const BLURS = 3;

/** A cube for the generator to fill: its own, of 256 px and more, would take software rendering seconds. */
function reflectionTarget(sizePx: number): WebGLCubeRenderTarget {
  const target = new WebGLCubeRenderTarget(sizePx, {
    minFilter: LinearMipmapLinearFilter,
    generateMipmaps: false,
    type: HalfFloatType,
    colorSpace: LinearSRGBColorSpace,
    depthBuffer: false,
  });
  const sides = Array.from({ length: BLURS + 1 }, (_, blur) => sizePx >> blur);
  const mipmaps = sides.map((side) => ({ width: side, height: side }));
  Object.assign(target.texture, { isPMREMTexture: true, mipmaps });
  return target;
}

function environmentTexture(scene: StudioScene, heightPx: number): DataTexture {
  const pixels = equirectangular(scene.environment, scene.key, SKY_NOISE, heightPx);
  const texture = new DataTexture(pixels, heightPx * 2, heightPx, RGBAFormat, FloatType);
  texture.mapping = EquirectangularReflectionMapping;
  texture.needsUpdate = true;
  return texture;
}
