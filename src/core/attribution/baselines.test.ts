import { describe, expect, it } from 'vitest';
import { randomInput } from '../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { denormaliseToByte } from '../image/input.ts';
import { seededRandom } from '../maths/random.ts';
import type { Network } from '../network/network.ts';
import { askedBaseline, type BaselineKind, baseline } from './baselines.ts';

const network: Network = {
  ...toyNetwork([toyInput(24, 24, 3)]),
  normalisation: { range: [0, 1], mean: [0.5, 0.25, 0], std: [0.5, 1, 2] },
};
const input = randomInput(network, 1);
const of = (kind: BaselineKind, seed = 3) => baseline(kind, input, network, seededRandom(seed));
const channelOf = (values: Float32Array, channel: number) => values.filter((_, i) => i % 3 === channel);

describe('baseline', () => {
  it('black is what the network takes for a black pixel', () => {
    expect([...of('black').subarray(0, 6)]).toEqual([-1, -0.25, 0, -1, -0.25, 0]);
    expect(of('black')).toHaveLength(24 * 24 * 3);
  });

  it.each([0, 1, 2])('mean is the mean of channel %i everywhere', (channel) => {
    const values = channelOf(input, channel);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of channelOf(of('mean'), channel)) expect(value).toBeCloseTo(mean, 6);
  });

  it('blur spreads a point by a twelfth of the width', () => {
    const point = new Float32Array(input.length);
    const at = (x: number) => (12 * 24 + x) * 3;
    point[at(12)] = 1;
    const blurred = baseline('blur', point, network, seededRandom(3));
    expect((blurred[at(14)] as number) / (blurred[at(12)] as number)).toBeCloseTo(Math.exp(-0.5), 5);
    expect(Math.max(...channelOf(blurred, 1))).toBe(0);
  });

  it('noise is uniform over what pixels can be, the same for the same seed', () => {
    expect(of('noise')).toEqual(of('noise'));
    expect(of('noise', 4)).not.toEqual(of('noise'));
    for (const channel of [0, 1, 2]) {
      const bytes = [...channelOf(of('noise'), channel)].map((value) =>
        denormaliseToByte(value, network.normalisation, channel),
      );
      expect(Math.min(...bytes)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...bytes)).toBeLessThan(255.001);
      // Mean of 576 uniform bytes: 127.5, standard error 255 / √(12 · 576) = 3.1.
      expect(Math.abs(bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length - 127.5)).toBeLessThan(12);
    }
  });
});

describe('askedBaseline', () => {
  it('is black unless another is asked for', () => {
    expect(askedBaseline({ options: {} })).toBe('black');
    expect(askedBaseline({ options: { baseline: 2 } })).toBe('blur');
  });

  it.each([-1, 4, 0.5, Number.NaN])('refuses %d', (choice) => {
    expect(() => askedBaseline({ options: { baseline: choice } })).toThrow(RangeError);
  });
});
