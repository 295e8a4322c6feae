import { describe, expect, it } from 'vitest';
import type { AttributionMap } from '../attribution/method.ts';
import { seededRandom } from '../maths/random.ts';
import { comparable, similarity } from './comparable.ts';

const size = { height: 12, width: 11 };

function randomMap(seed: number, channels = 3): AttributionMap {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: size.height * size.width * channels }, random.normal);
  return { shape: { ...size, channels }, values, sign: 'signed', space: 'picture' };
}

const changed = (map: AttributionMap, change: (value: number) => number): AttributionMap => ({
  ...map,
  values: map.values.map(change),
});

describe('comparable', () => {
  it('adds up the channels, with and without their signs', () => {
    const map: AttributionMap = {
      shape: { height: 1, width: 2, channels: 2 },
      values: Float32Array.of(1, -3, 0.5, 2),
      sign: 'signed',
      space: 'picture',
    };
    const { signed, absolute } = comparable(map, { height: 1, width: 2 });
    expect([...signed]).toEqual([-2, 2.5]);
    expect([...absolute]).toEqual([4, 2.5]);
  });

  it('stretches a layer’s cells over the picture, bilinear between their centres', () => {
    const map: AttributionMap = {
      shape: { height: 1, width: 2, channels: 1 },
      values: Float32Array.of(0, 4),
      sign: 'non-negative',
      space: { layer: 'conv' },
    };
    const { signed, absolute } = comparable(map, { height: 2, width: 4 });
    expect([...signed]).toEqual([0, 1, 3, 4, 0, 1, 3, 4]);
    expect(absolute).toEqual(signed);
  });
});

describe('similarity', () => {
  const map = randomMap(1);
  const own = comparable(map, size);

  it('of a map and itself is exactly 1, three times', () => {
    expect(similarity(own, comparable(randomMap(1), size))).toEqual({ spearman: 1, spearmanAbs: 1, ssim: 1 });
  });

  it('does not change with the unit', () => {
    const scaled = similarity(
      own,
      comparable(
        changed(map, (value) => value * 1024),
        size,
      ),
    );
    expect(scaled).toEqual({ spearman: 1, spearmanAbs: 1, ssim: 1 });
  });

  it('tells signs apart only where it looks at them', () => {
    const negative = similarity(
      own,
      comparable(
        changed(map, (value) => -value),
        size,
      ),
    );
    expect(negative).toEqual({ spearman: -1, spearmanAbs: 1, ssim: 1 });
  });

  it('of unrelated maps is near 0', () => {
    const { spearman, spearmanAbs, ssim } = similarity(own, comparable(randomMap(2), size));
    // The deviation of a rank correlation by chance is 1 / √131 = 0.09.
    expect(Math.abs(spearman ?? 1)).toBeLessThan(0.3);
    expect(Math.abs(spearmanAbs ?? 1)).toBeLessThan(0.3);
    expect(Math.abs(ssim ?? 1)).toBeLessThan(0.3);
  });

  it('has no order to speak of where a map is constant, and no SSIM on tiny pictures', () => {
    const zeros = comparable(
      changed(map, () => 0),
      size,
    );
    expect(similarity(own, zeros)).toMatchObject({ spearman: undefined, spearmanAbs: undefined });
    expect(similarity(zeros, zeros).ssim).toBe(1);
    const tiny = { height: 6, width: 22 };
    expect(similarity(comparable(map, tiny), comparable(map, tiny)).ssim).toBeUndefined();
  });
});
