import { expect, it } from 'vitest';
import { differencePicture } from './difference-picture.ts';

it('is grey where nothing changed, brighter where there is more, and clipped', () => {
  const original = Float32Array.of(0.5, 0.5, 0.5, 0.2, 0.2, 0.2);
  const changed = Float32Array.of(0.5, 0.5625, 0.4375, 0.2, 1, 0);
  const { data } = differencePicture(changed, original, { height: 1, width: 2, channels: 3 }, 4);
  expect([...data]).toEqual([128, 191, 64, 255, 128, 255, 0, 255]);
});
