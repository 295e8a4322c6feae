import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { activation, convolution } from '../../dev/fixtures/networks.ts';
import { studyBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { Network } from '../network/network.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import type { Region } from '../network/receptive-field.ts';
import { effectiveReceptiveField } from './effective-receptive-field.ts';

beforeAll(() => setBackend('cpu'));

/** One 3 × 3 kernel over two channels; intensities count twice in the input. */
const network: Network = {
  ...toyNetwork([toyInput(6, 6, 2), convolution('conv', 'input', 1), activation('relu', 'conv')]),
  normalisation: { range: [0, 1], mean: [0, 0], std: [0.5, 0.5] },
};

function fieldOf(kernel: readonly number[], layer: string, cell: { y: number; x: number }) {
  const weights = new Map([
    [
      'conv',
      {
        kernel: { shape: [3, 3, 2, 1], values: Float32Array.from(kernel) },
        bias: { shape: [1], values: new Float32Array(1) },
      },
    ],
  ]);
  const { bench, context } = studyBench<never>({ network, weights });
  const input = new Float32Array(72).fill(1);
  return effectiveReceptiveField(bench, { input, layer, map: 0, cell }, context);
}

describe('the effective receptive field of a cell', () => {
  it('of one convolution is its kernel, sizes added over the channels, per unit of intensity', async () => {
    const kernel = Array.from({ length: 18 }, (_, i) => i - 6);
    const { values, value, window, reach } = await fieldOf(kernel, 'conv', { y: 2, x: 3 });
    const expected = new Array<number>(36).fill(0);
    for (let i = 0; i < 9; i++)
      expected[(1 + Math.floor(i / 3)) * 6 + 2 + (i % 3)] =
        2 * (Math.abs(kernel[2 * i] as number) + Math.abs(kernel[2 * i + 1] as number));
    expect([...values]).toEqual(expected);
    expect(value).toBe(kernel.reduce((sum, weight) => sum + weight, 0));
    expect(window).toEqual({ top: 1, left: 2, height: 3, width: 3 });
    expect(reach).toEqual(window);
  });

  it('of an even kernel has as much influence in the middle as area', async () => {
    const { mass } = await fieldOf(new Array(18).fill(1), 'relu', { y: 2, x: 2 });
    expect(mass?.inCentralHalf).toBeCloseTo(1 / 4, 6);
    expect(mass?.areaOfCentralHalf).toBeCloseTo(1 / 4, 6);
    expect([mass?.pixelsThatMatter, mass?.pixelsInWindow]).toEqual([9, 9]);
  });

  it('of a kernel with one weight in its middle is one pixel, of which the central half holds all', async () => {
    const { mass } = await fieldOf(new Array<number>(18).fill(0).with(8, 1), 'conv', { y: 0, x: 0 });
    // Two rows and two columns of the window lie on the picture; 1.25² pixels of them are central.
    expect(mass).toEqual({
      inCentralHalf: 1,
      areaOfCentralHalf: 1.25 ** 2 / 4,
      pixelsThatMatter: 1,
      pixelsInWindow: 4,
    });
  });

  it('of a cell that is switched off is nothing, and no shares are told', async () => {
    const { values, value, mass } = await fieldOf(new Array(18).fill(-1), 'relu', { y: 2, x: 2 });
    expect([value, Math.max(...values)]).toEqual([0, 0]);
    expect(mass).toBeUndefined();
  });
});

describe.each(modelFolders())('in $id', (folder) => {
  it('is zero outside what the network’s graph says a cell can see', async () => {
    const trained = readLayersModel(folder.file, folder.bytes);
    const { bench, context } = studyBench<never>(trained);
    const input = goldenInput(goldenArrays(folder));
    const convolutions = trained.network.layers.filter(({ kind }) => kind === 'convolution');
    for (const { id } of sampled(convolutions)) {
      const { height, width, channels } = bench.executor.description.layer(id).shape;
      const cell = { y: Math.floor(height / 3), x: width - 1 };
      const request = { input, layer: id, map: channels >> 1, cell };
      const { values, size, window, reach } = await effectiveReceptiveField(bench, request, context);
      for (const [i, value] of values.entries()) {
        const place = { y: Math.floor(i / size.width), x: i % size.width };
        if (!isWithin(place, window) || !isWithin(place, reach)) expect(value, `${id} at pixel ${i}`).toBe(0);
      }
      expect(Math.max(...values), id).toBeGreaterThan(0);
    }
  });
});

/** The first, the last and what lies between at the thirds. */
function sampled<T>(items: readonly T[]): T[] {
  const places = [0, 1 / 3, 2 / 3, 1].map((share) => Math.round(share * (items.length - 1)));
  return items.filter((_, index) => places.includes(index));
}

function isWithin({ y, x }: { y: number; x: number }, { top, left, height, width }: Region): boolean {
  return y >= top && y < top + height && x >= left && x < left + width;
}
