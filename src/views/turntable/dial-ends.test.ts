import { describe, expect, it } from 'vitest';
import { neutralDials } from '../../core/scene/dials.ts';
import { newScene } from '../../core/scene/scene-order.ts';
import type { SceneShot } from '../../store/turntable.ts';
import { dialEnds, withinEnds } from './dial-ends.ts';

const shot: SceneShot = {
  scene: newScene('pizza', 3),
  pixels: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
  finished: true,
  elevation: { neutral: 40.5, lowest: 3.2, highest: 88 },
};

describe('ends of dials', () => {
  it('keep the camera above the ground and short of the top', () => {
    expect(dialEnds('raise', shot)).toEqual([-37, 47]);
    expect(dialEnds('raise', undefined)).toEqual([-60, 60]);
    expect(dialEnds('distance', shot)).toEqual([0.5, 4]);
  });

  it('bring dragged values to the steps within them, round the circle where there is one', () => {
    const dragged = { ...neutralDials, turn: 190.4, raise: 80, distance: 0.1 };
    expect(withinEnds(dragged, shot)).toEqual({ ...neutralDials, turn: -170, raise: 47, distance: 0.5 });
  });
});
