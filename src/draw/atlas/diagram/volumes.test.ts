import { expect, describe as group, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { describe } from '../../../core/network/describe.ts';
import { scaleBars } from './scale-bars.ts';
import { DEPTH, extentOf, roundLength, volumeFaces, volumeOf, volumeScale } from './volumes.ts';

const vgg = architectureById('vgg-d-vgg16')?.build(new Set());
if (!vgg) throw new Error('no such architecture');
const description = describe(vgg.network);
const scale = volumeScale(description);
const volume = (height: number, width: number, channels: number) =>
  volumeOf({ height, width, channels }, scale);

group('volumes to scale', () => {
  test('are linear in rows, columns and channels', () => {
    const large = volume(224, 224, 512);
    const small = volume(112, 56, 256);
    expect(large.heightPx / small.heightPx).toBeCloseTo(2);
    expect(large.depthPx.right / small.depthPx.right).toBeCloseTo(4);
    expect(large.depthPx.up / small.depthPx.up).toBeCloseTo(4);
    expect(large.lengthPx / small.lengthPx).toBeCloseTo(2);
  });

  test('the largest map and the longest vector that is computed fill their room', () => {
    const [height, length] = [volume(224, 1, 1).heightPx, volume(1, 1, 4096).lengthPx];
    expect([height, length]).toEqual([150, 180]);
    expect(volume(1, 1, 4096).isBroken).toBe(false);
  });

  test('a vector is as long as its channels and as thin as a line', () => {
    const { lengthPx, heightPx, depthPx } = volume(1, 1, 4096);
    expect(lengthPx).toBeCloseTo(4096 * scale.pxPerChannel);
    expect(heightPx).toBe(3);
    expect(depthPx.right).toBeCloseTo(scale.pxPerCell * DEPTH.right);
  });

  test('what only reorders values is cut where it is far longer than all that is computed', () => {
    const flat = volumeOf(description.layer('flatten').shape, scale);
    expect([flat.isBroken, flat.lengthPx]).toEqual([true, 240]);
    expect(volumeFaces({ volume: flat, leftPx: 0, topPx: 0 }).break).not.toBe('');
  });

  test('faces lie within what the volume takes', () => {
    const box = volume(28, 28, 256);
    const { widthPx, heightPx } = extentOf(box);
    const { front, top, side } = volumeFaces({ volume: box, leftPx: 10, topPx: 20 });
    expect(front.startsWith(`M10,${Math.round((20 + box.depthPx.up) * 100) / 100}`)).toBe(true);
    expect(widthPx).toBeCloseTo(box.lengthPx + box.depthPx.right);
    expect(heightPx).toBeCloseTo(box.heightPx + box.depthPx.up);
    expect([front, top, side].every((path) => path.endsWith('Z'))).toBe(true);
  });
});

group('bars of a scale', () => {
  test('stand for round numbers', () => {
    expect(roundLength(1, 60)).toBe(50);
    expect(roundLength(0.5, 60)).toBe(100);
    expect(roundLength(0.044, 60)).toBe(1000);
    expect(roundLength(100, 60)).toBe(1);
  });

  test('are as long as what they stand for', () => {
    for (const { of, count, lengthPx } of scaleBars(scale)) {
      expect(lengthPx).toBeCloseTo(count * (of === 'cells' ? scale.pxPerCell : scale.pxPerChannel));
      expect(lengthPx).toBeLessThanOrEqual(60);
    }
  });
});
