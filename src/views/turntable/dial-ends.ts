import { type Dial, type DialId, type DialValues, dialIds, dials, toDial } from '../../core/scene/dials.ts';
import type { SceneShot } from '../../store/turntable.ts';

/** The ends of a dial in a scene: the camera goes neither under the ground nor past the top. */
export function dialEnds(id: DialId, shot: SceneShot | undefined): readonly [least: number, most: number] {
  const { least, most } = dials[id] as Dial;
  if (id !== 'raise' || !shot) return [least, most];
  const { neutral, lowest, highest } = shot.elevation;
  return [Math.max(least, Math.ceil(lowest - neutral)), Math.min(most, Math.floor(highest - neutral))];
}

/** Any values as ones that the dials can have in a scene. */
export function withinEnds(values: DialValues, shot: SceneShot | undefined): DialValues {
  const within = dialIds.map((id) => {
    const [least, most] = dialEnds(id, shot);
    const isCyclic = (dials[id] as Dial).cyclic;
    return [id, toDial(id, isCyclic ? values[id] : Math.min(Math.max(values[id], least), most))] as const;
  });
  return Object.fromEntries(within) as Record<DialId, number>;
}
