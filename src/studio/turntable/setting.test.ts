import { Box3, BoxGeometry, Group, Mesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StudioScene } from '../scene.ts';
import { orbit } from '../shared/camera.ts';
import { foreignSetting, plainSetting } from './setting.ts';

/** A box of a size on a plate, 0.2 high, that ends at height `floor`; seen from an azimuth. */
function boxScene(size: number, floor: number, azimuthDegrees: number): StudioScene {
  const box = new Mesh(new BoxGeometry(size, size, size));
  box.position.set(5, floor + size / 2, 0);
  const plate = new Mesh(new BoxGeometry(size * 4, 0.2, size * 4));
  plate.position.set(5, floor - 0.1, 0);
  return {
    object: new Group().add(box),
    surroundings: new Group().add(plate),
    backdrop: { sizePx: 1, pixels: new Float32Array(3) },
    environment: {
      zenith: [1, 1, 1],
      horizon: [1, 1, 1],
      ground: [1, 1, 1],
      clutterHeight: 0,
      clutter: [0, 0, 0],
    },
    key: { direction: [0, 1, 0], irradiance: [1, 1, 1], radius: 0.1 },
    view: orbit({ target: [5, 0, 0], azimuthDegrees, elevationDegrees: 30, distance: 10, fovDegrees: 30 }),
    photometry: { exposure: 1, saturation: 1, contrast: 1, haze: 0, grain: 0, vignette: 0 },
    shadowCentre: [5, 0, 0],
    shadowRadius: 5,
    floor,
  };
}

describe('foreign setting', () => {
  it('brings the ground of another scene under the object, at its size', () => {
    const setting = foreignSetting(boxScene(2, 7, 0), boxScene(1, -3, 180));
    setting.surroundings.updateMatrixWorld(true);
    const box = new Box3().setFromObject(setting.surroundings);
    const [size, middle] = [box.getSize(new Vector3()), box.getCenter(new Vector3())];
    expect(size.x).toBeCloseTo(8, 6);
    expect(size.y).toBeCloseTo(0.4, 6);
    expect(box.max.y).toBeCloseTo(7, 6);
    expect(middle.x).toBeCloseTo(5, 6);
    expect(middle.z).toBeCloseTo(0, 6);
    expect(setting.floor).toBeCloseTo(7, 6);
  });
});

describe('plain setting', () => {
  it('leaves nothing but a tone, and no ground to stay above', () => {
    const setting = plainSetting(boxScene(1, 0, 0), 'white');
    expect(setting.surroundings.children).toEqual([]);
    expect(setting.floor).toBeUndefined();
    expect(Math.min(...setting.backdrop.pixels)).toBeGreaterThan(1);
  });
});
