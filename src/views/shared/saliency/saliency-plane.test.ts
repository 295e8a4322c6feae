import { expect, it } from 'vitest';
import type { AttributionMap } from '../../../core/attribution/method.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { saliencyPixels, saliencyPlane } from './saliency-plane.ts';

const grey: Pixels = {
  width: 2,
  height: 2,
  data: Uint8ClampedArray.from([0, 1, 2, 3].flatMap(() => [100, 100, 100, 255])),
};

it('takes the strongest of a pixel’s channels, and puts full colour at the 99th percentile', () => {
  const map: AttributionMap = {
    shape: { height: 2, width: 2, channels: 3 },
    values: Float32Array.from([0, 0, 0, 1, -2, 1, 0, 0, 0.5, 0, 0, 4]),
    sign: 'signed',
    space: 'picture',
  };
  const { plane, scale, limit, largest } = saliencyPlane(map, grey);
  expect([...plane.values]).toEqual([0, 2, 0.5, 4]);
  expect(scale.kind).toBe('attribution');
  expect(limit).toBeCloseTo(3.94);
  expect(scale.domain).toEqual([0, limit]);
  expect(largest).toBe(4);
});

it('stretches a layer’s cells over the picture and keeps their sign', () => {
  const map: AttributionMap = {
    shape: { height: 1, width: 1, channels: 1 },
    values: Float32Array.from([-3]),
    sign: 'signed',
    space: { layer: 'relu' },
  };
  const { plane, scale } = saliencyPlane(map, grey);
  expect([...plane.values]).toEqual([-3, -3, -3, -3]);
  expect(scale.kind).toBe('signed attribution');
  expect(scale.domain).toEqual([-3, 3]);
});

it('leaves the picture as it is where nothing was found', () => {
  const map: AttributionMap = {
    shape: { height: 2, width: 2, channels: 1 },
    values: new Float32Array(4),
    sign: 'non-negative',
    space: 'picture',
  };
  const found = saliencyPlane(map, grey);
  expect(found.limit).toBe(0);
  expect([...saliencyPixels(found, grey, 1).data]).toEqual([...grey.data]);
});
