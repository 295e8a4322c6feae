import { describe, expect, it } from 'vitest';
import { picture, pixelAt } from '../../dev/fixtures/test-pictures.ts';
import type { Network } from '../network/network.ts';
import { flattenAlpha } from './flatten-alpha.ts';
import { denormaliseToByte, toInput } from './input.ts';

function networkTaking(channels: number, normalisation: Network['normalisation']): Network {
  return {
    id: 'toy',
    name: 'Toy',
    classes: ['a'],
    normalisation,
    layers: [{ id: 'in', kind: 'input', inputs: [], shape: { height: 2, width: 3, channels } }],
    output: 'in',
  };
}

const imagenet = networkTaking(3, {
  range: [0, 1],
  mean: [0.485, 0.456, 0.406],
  std: [0.229, 0.224, 0.225],
});
const signed = networkTaking(1, { range: [-1, 1], mean: [0], std: [1] });

describe('toInput', () => {
  const pixels = picture(3, 2, (x, y) => [x * 100, y * 255, 51, 255]);

  it('normalises each channel', () => {
    const input = toInput(pixels, imagenet);
    expect(input).toHaveLength(18);
    const lastPixel = [...input.slice(15)];
    expect(lastPixel[0]).toBeCloseTo((200 / 255 - 0.485) / 0.229, 5);
    expect(lastPixel[1]).toBeCloseTo((1 - 0.456) / 0.224, 5);
    expect(lastPixel[2]).toBeCloseTo((0.2 - 0.406) / 0.225, 5);
  });

  it('gives a grey network the luminance, in its own range', () => {
    const input = toInput(pixels, signed);
    const luma = Math.round(0.299 * 200 + 0.587 * 255 + 0.114 * 51);
    expect(input[5]).toBeCloseTo((luma / 255) * 2 - 1, 6);
    expect(
      toInput(
        picture(3, 2, () => [255, 255, 255, 255]),
        signed,
      )[0],
    ).toBe(1);
    expect(
      toInput(
        picture(3, 2, () => [0, 0, 0, 255]),
        signed,
      )[0],
    ).toBe(-1);
  });

  it('sees what is transparent on white', () => {
    const input = toInput(
      picture(3, 2, () => [0, 0, 0, 0]),
      signed,
    );
    expect([...input]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is undone by denormaliseToByte', () => {
    const input = toInput(pixels, imagenet);
    for (const [i, level] of [...pixels.data].filter((_, at) => at % 4 !== 3).entries())
      expect(denormaliseToByte(input[i] ?? Number.NaN, imagenet.normalisation, i % 3)).toBeCloseTo(level, 3);
  });

  it('refuses another size, and networks that take no pictures', () => {
    expect(() =>
      toInput(
        picture(2, 2, () => [0, 0, 0, 255]),
        imagenet,
      ),
    ).toThrow('3 × 2 pixels, not 2 × 2');
    expect(() => toInput(pixels, networkTaking(4, signed.normalisation))).toThrow('4 input channels');
  });
});

describe('flattenAlpha', () => {
  it('composites on white', () => {
    const flat = flattenAlpha(picture(1, 1, () => [100, 0, 255, 51]));
    expect(pixelAt(flat, 0, 0)).toEqual([0.2 * 100 + 0.8 * 255, 204, 255, 255]);
  });
});
