import { describe, expect, it } from 'vitest';
import { architectureById } from '../architectures/registry.ts';
import { lectureSlips, type SizeSlip, type SumSlip, slipsAbout } from './lecture-slips.ts';

const sums = lectureSlips().filter((slip): slip is SumSlip => slip.kind === 'sum');
const sizes = lectureSlips().filter((slip): slip is SizeSlip => slip.kind === 'size');
const sumOf = (id: SumSlip['id']) => sums.find((slip) => slip.id === id);
const product = (factors: readonly number[]) => factors.reduce((value, factor) => value * factor, 1);

describe('the slips of printed figures', () => {
  it('have the right figures, computed', () => {
    expect(lectureSlips().map(({ id, printed, correct }) => [id, printed, correct])).toEqual([
      ['inception-total', 358_000_000, 271_351_808],
      ['vgg-memory', 24_000_000, 15_237_608],
      ['alexnet-size', 55, 54.25],
    ]);
  });

  it('concern architectures of the atlas, and are told apart by them', () => {
    for (const { about } of lectureSlips()) for (const id of about) expect(architectureById(id)?.id).toBe(id);
    const idsAbout = (id: string) => {
      const { own, others } = slipsAbout(id, lectureSlips());
      return [own.map((slip) => slip.id), others.map((slip) => slip.id)];
    };
    expect(idsAbout('vgg-d-vgg16')).toEqual([['vgg-memory'], ['inception-total', 'alexnet-size']]);
    expect(idsAbout('alexnet-torchvision')[0]).toEqual(['alexnet-size']);
    expect(idsAbout('resnet-50')[0]).toEqual([]);
  });

  it.each(sums)(
    '$id: terms are products of their factors and add up to the right figure',
    ({ terms, correct }) => {
      for (const { factors, value } of terms) expect(product(factors)).toBe(value);
      expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(correct);
    },
  );

  it('the inception module: six terms; 358 M is what comes out with the 3 × 3 counted twice', () => {
    const { terms, twice, printed } = sumOf('inception-total') ?? {};
    expect(terms?.map(({ value }) => value)).toEqual([
      12_845_056, 12_845_056, 25_690_112, 86_704_128, 120_422_400, 12_845_056,
    ]);
    expect(twice).toEqual({ layer: '3×3', sum: 358_055_936 });
    expect(Math.round((twice?.sum ?? 0) / 1e6) * 1e6).toBe(printed);
  });

  it('VGG-16: the input, 13 convolutions, 5 pools and 3 dense layers', () => {
    expect(sumOf('vgg-memory')?.terms.map(({ layer }) => layer)).toHaveLength(1 + 13 + 5 + 3);
  });

  it('AlexNet: 227 gives 55 without padding, 224 with 2 zeros gives it rounded down', () => {
    const remedies = sizes.flatMap((slip) => slip.remedies);
    expect(remedies.map(({ input, pad, size }) => [input, pad, size])).toEqual([
      [227, 0, 55],
      [224, 2, 55.25],
    ]);
  });
});
