import { describe, expect, it } from 'vitest';
import { neutralDials } from '../../core/scene/dials.ts';
import type { View } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { length } from '../shared/vector.ts';
import { backdropRise, bearing, elevationRange, turnedLight, turnedView } from './turned-scene.ts';

const view: View = orbit({
  target: [1, 2, 3],
  azimuthDegrees: 70,
  elevationDegrees: 20,
  distance: 10,
  fovDegrees: 90,
});
const seenFrom = ({ target, position }: View) => bearing(target, position);

describe('turned view', () => {
  it('is the very view of the scene while the dials are neutral', () => {
    expect(turnedView(view, neutralDials, 0)).toBe(view);
  });

  it('rises and moves away, and keeps its side', () => {
    const { azimuthDegrees, elevationDegrees, distance } = seenFrom(
      turnedView(view, { ...neutralDials, raise: 25, distance: 2 }, undefined),
    );
    expect(azimuthDegrees).toBeCloseTo(70, 9);
    expect(elevationDegrees).toBeCloseTo(45, 9);
    expect(distance).toBeCloseTo(20, 9);
  });

  it('stays above the floor, which a far camera meets sooner', () => {
    const low = turnedView(view, { ...neutralDials, raise: -60 }, 0);
    expect(low.position[1]).toBeCloseTo(0.2, 9);
    expect(elevationRange([0, 5, 0], 10, 0)[0]).toBeCloseTo(-28.685, 2);
    expect(elevationRange([0, 5, 0], 100, 0)[0]).toBeCloseTo(-1.719, 2);
  });
});

describe('turned light', () => {
  const key = { direction: [0, Math.SQRT1_2, Math.SQRT1_2], irradiance: [2, 2, 1], radius: 0.1 } as const;

  it('goes a quarter round and keeps its height', () => {
    const { direction: towards, irradiance } = turnedLight(key, {
      ...neutralDials,
      lightTurn: 90,
      light: 0.5,
    });
    expect(towards[0]).toBeCloseTo(Math.SQRT1_2, 9);
    expect(towards[1]).toBeCloseTo(Math.SQRT1_2, 9);
    expect(towards[2]).toBeCloseTo(0, 9);
    expect(irradiance).toEqual([1, 1, 0.5]);
    expect(length(towards)).toBeCloseTo(1, 9);
  });

  it('never shines from below', () => {
    const { direction: towards } = turnedLight(key, { ...neutralDials, lightRaise: -60 });
    expect(towards[1]).toBeCloseTo(Math.sin((3 * Math.PI) / 180), 9);
  });
});

describe('backdrop', () => {
  it('moves with the horizon: half a picture from level to 45 degrees down at a field of 90', () => {
    const at = (elevationDegrees: number): View =>
      orbit({ target: [0, 0, 0], azimuthDegrees: 0, elevationDegrees, distance: 5, fovDegrees: 90 });
    expect(backdropRise(at(0), at(45))).toBeCloseTo(0.5, 9);
    expect(backdropRise(at(45), at(45))).toBe(0);
  });
});
