import { neutralDials } from '../../core/scene/dials.ts';
import type { SceneOrder } from '../../core/scene/scene-order.ts';
import { writeScene } from '../../core/scene/scene-text.ts';
import { type DialCurve, measuredKey } from '../../store/turntable.ts';

/**
 * Whether a curve is of the scene and the network on screen, whatever its own dial says.
 * @param presentKey of what a curve would be measured of now
 */
export function isCurveOf(curve: DialCurve, scene: SceneOrder, presentKey: string): boolean {
  const without = ({ dials, ...rest }: SceneOrder): string =>
    writeScene({ ...rest, dials: { ...dials, [curve.dial]: neutralDials[curve.dial] } });
  return measuredKey(curve) === presentKey && without(curve.scene) === without(scene);
}
