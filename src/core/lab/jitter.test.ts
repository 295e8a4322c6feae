import { describe, expect, it } from 'vitest';
import { seededRandom } from '../maths/random.ts';
import { gentleJitter, jitter, noJitter } from './jitter.ts';
import { linearView } from './linear-view.ts';

const shape = { height: 6, width: 5, channels: 2 };
const random = seededRandom(1);
const numbers = (count: number) => Float32Array.from({ length: count }, random.normal);
const dot = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

describe('a linear view', () => {
  it('sends gradients back by its transpose: ⟨see x, y⟩ = ⟨x, goBack y⟩', () => {
    const wide = linearView(shape, { height: 4, width: 9 }, (y, x) => ({
      y: 1.3 * y - 0.7,
      x: 0.61 * x - 0.4,
    }));
    const [picture, seen] = [numbers(60), numbers(72)];
    expect(dot(wide.see(picture), seen)).toBeCloseTo(dot(picture, wide.goBack(seen)), 4);
    const disturbed = jitter(shape, { shiftPx: 2, turn: 0.5, zoom: 0.3 }, seededRandom(4));
    const [one, other] = [numbers(60), numbers(60)];
    expect(dot(disturbed.see(one), other)).toBeCloseTo(dot(one, disturbed.goBack(other)), 4);
  });

  it('takes means between pixels, and continues the edge outward', () => {
    const row = linearView({ height: 1, width: 3, channels: 1 }, { height: 1, width: 4 }, (_, x) => ({
      y: 0,
      x: x - 0.25,
    }));
    expect([...row.see(Float32Array.of(4, 8, 16))]).toEqual([4, 7, 14, 16]);
  });
});

describe('jitter', () => {
  it('of nothing changes nothing', () => {
    const picture = numbers(60);
    expect(jitter(shape, noJitter, seededRandom(2)).see(picture)).toEqual(picture);
  });

  it('is repeated by its seed, and leaves an even picture even', () => {
    const see = (seed: number, picture: Float32Array) =>
      jitter(shape, gentleJitter, seededRandom(seed)).see(picture);
    const picture = numbers(60);
    expect(see(3, picture)).toEqual(see(3, picture));
    expect(see(3, picture)).not.toEqual(see(4, picture));
    for (const value of see(3, new Float32Array(60).fill(0.5))) expect(value).toBeCloseTo(0.5, 6);
  });

  it('turns by a quarter about the centre', () => {
    // Only the turn is random: with most = ±π/2 · u, the seed's amount is found by asking for the same draws.
    const draws = seededRandom(5);
    draws.integer(0, 0);
    draws.integer(0, 0);
    const amount = 2 * draws.uniform() - 1;
    const quarter = jitter(
      { height: 3, width: 3, channels: 1 },
      { shiftPx: 0, turn: Math.PI / 2 / amount, zoom: 0 },
      seededRandom(5),
    );
    const seen = quarter.see(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    [7, 4, 1, 8, 5, 2, 9, 6, 3].toReversed().forEach((value, i) => {
      expect(seen[i]).toBeCloseTo(value, 5);
    });
  });
});
