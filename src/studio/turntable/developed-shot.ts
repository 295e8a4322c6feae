import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { develop } from '../shared/photometry.ts';
import type { Shot } from './shot.ts';
import type { Subject } from './subject.ts';
import { bearing, elevationRange, turnedPhotometry } from './turned-scene.ts';

/** The side of a fine picture. */
export const FINE_PX = 256;

/** A picture made of the light that fell on the film. @param light as `develop` takes it */
export function developedShot(
  order: SceneOrder,
  subject: Subject,
  light: Float32Array,
  sizePx: number,
  finished: boolean,
): Shot {
  const { scene, setting } = subject;
  const photometry = turnedPhotometry(scene.photometry, order.dials);
  // Grain is told at 256 px; the mean of four pixels of it is half as strong.
  const film = { ...photometry, grain: (photometry.grain * sizePx) / FINE_PX };
  const { distance, elevationDegrees } = bearing(scene.view.target, scene.view.position);
  const far = distance * order.dials.distance;
  const [lowest, highest] = elevationRange(scene.view.target, far, setting.floor);
  return {
    sizePx,
    pixels: develop(light, sizePx, film, subject.grain(sizePx)),
    finished,
    elevation: { neutral: elevationDegrees, lowest, highest },
  };
}
