import { Box3, Group, type Object3D, Vector3 } from 'three';
import type { PlainPlace } from '../../core/scene/scene-order.ts';
import type { StudioScene } from '../scene.ts';
import type { Vec3 } from '../shared/vector.ts';
import { bearing, type SceneSetting } from './turned-scene.ts';

export const ownSetting = (scene: StudioScene): SceneSetting => ({ ...scene, paintedFor: scene.view });

/** Linear light of the plain backdrops. */
const TONES: Readonly<Record<PlainPlace, number>> = { grey: 0.25, white: 1.2, black: 0.004 };

/** Nothing round the object but one tone. */
export function plainSetting(scene: StudioScene, place: PlainPlace): SceneSetting {
  const pixels = new Float32Array(3).fill(TONES[place]);
  return { surroundings: new Group(), backdrop: { sizePx: 1, pixels }, paintedFor: scene.view };
}

/**
 * The surroundings of another scene, scaled to this one's object and moved under it: it stands on the
 * other's ground, or where the other's object stood.
 */
export function foreignSetting(scene: StudioScene, other: StudioScene): SceneSetting {
  const [here, there] = [extentOf(scene.object), extentOf(other.object)];
  const scale = here.width / there.width;
  const ground: Vec3 = [there.foot[0], other.floor ?? there.foot[1], there.foot[2]];
  const azimuthOf = ({ view: { target, position } }: StudioScene): number =>
    bearing(target, position).azimuthDegrees;

  // Seen from this scene's camera as it was from its own.
  const surroundings = new Group();
  surroundings.rotation.y = ((azimuthOf(scene) - azimuthOf(other)) * Math.PI) / 180;
  surroundings.position.set(...here.foot);
  surroundings.scale.setScalar(scale);
  const centred = new Group();
  centred.position.set(-ground[0], -ground[1], -ground[2]);
  centred.add(other.surroundings);
  surroundings.add(centred);
  return {
    surroundings,
    backdrop: other.backdrop,
    paintedFor: other.view,
    ...(other.floor === undefined ? {} : { floor: here.foot[1] }),
  };
}

interface Extent {
  /** The larger of its two level sides. */
  readonly width: number;
  /** Below its middle, at its lowest height. */
  readonly foot: Vec3;
}

function extentOf(object: Object3D): Extent {
  object.updateMatrixWorld(true);
  const box = new Box3().setFromObject(object);
  const size = box.getSize(new Vector3());
  const middle = box.getCenter(new Vector3());
  return { width: Math.max(size.x, size.z), foot: [middle.x, box.min.y, middle.z] };
}
