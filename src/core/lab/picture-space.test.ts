import { describe, expect, it } from 'vitest';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { toInput } from '../image/input.ts';
import type { Network } from '../network/network.ts';
import { gradientByIntensity, inputOf, intensitiesOf, pixelsOf } from './picture-space.ts';

const network: Network = {
  ...toyNetwork([toyInput(1, 2, 3)]),
  normalisation: { range: [-1, 1], mean: [0.5, 0, -0.5], std: [0.5, 1, 2] },
};
const intensities = Float32Array.of(0, 0.25, 1, 1, 0.5, 0);

describe('intensities and what a network reads of them', () => {
  it('are as the normalisation says, to and fro', () => {
    expect([...inputOf(intensities, network)]).toEqual([-3, -0.5, 0.75, 1, 0, -0.25]);
    expect([...intensitiesOf(inputOf(intensities, network), network)]).toEqual([...intensities]);
  });

  it('have gradients that differ by the channel’s gain', () => {
    const ones = new Float32Array(6).fill(1);
    expect([...gradientByIntensity(ones, network)]).toEqual([4, 2, 1, 4, 2, 1]);
  });

  it('are the same as of the pixels they are shown as', () => {
    const bytes = Float32Array.of(0, 51, 255, 204, 102, 17).map((byte) => byte / 255);
    const shown = toInput(pixelsOf(bytes, { height: 1, width: 2, channels: 3 }), network);
    inputOf(bytes, network).forEach((value, i) => {
      expect(shown[i]).toBeCloseTo(value, 5);
    });
  });

  it('of one channel are shown grey; of two, not at all', () => {
    const { data } = pixelsOf(Float32Array.of(0.2, 1), { height: 1, width: 2, channels: 1 });
    expect([...data]).toEqual([51, 51, 51, 255, 255, 255, 255, 255]);
    expect(() => pixelsOf(intensities, { height: 1, width: 3, channels: 2 })).toThrow(
      '1 or 3 channels, not 2',
    );
  });
});
