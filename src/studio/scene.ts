import type { Object3D } from 'three';
import type { Backdrop } from './shared/backdrop.ts';
import type { Environment, KeyLight } from './shared/environment.ts';
import type { Photometry } from './shared/photometry.ts';
import type { Random } from './shared/random.ts';
import type { Vec3 } from './shared/vector.ts';

/** Where the picture is taken from. Lengths in scene units. */
export interface View {
  readonly position: Vec3;
  /** What stands in the middle of the picture and in focus. */
  readonly target: Vec3;
  readonly fovDegrees: number;
  /** Radius of the lens: how fast things blur in front of and behind the target. */
  readonly aperture: number;
  readonly rollDegrees: number;
}

export interface StudioScene {
  /** What the class names: white in the mask. */
  readonly object: Object3D;
  /** Everything else with a shape: table, plate, leaf, sea. */
  readonly surroundings: Object3D;
  readonly backdrop: Backdrop;
  readonly environment: Environment;
  readonly key: KeyLight;
  readonly view: View;
  readonly photometry: Photometry;
  /** Shadows are drawn inside this sphere. */
  readonly shadowCentre: Vec3;
  readonly shadowRadius: number;
  /** Height of the wide ground that the object stands or floats on, for a camera to stay above; absent in a tree. */
  readonly floor?: number;
}

/** One class of pictures; registered in registry.ts. */
export interface SceneRecipe {
  /** As in file names: school-bus. */
  readonly classId: string;
  /** As in the predictions: school bus. */
  readonly name: string;
  /** Frames to average for a finished picture: fur hides noise and takes long, smooth things don't. */
  readonly frames: number;
  /** The same stream of numbers always builds the same scene. */
  readonly build: (random: Random) => StudioScene;
}
