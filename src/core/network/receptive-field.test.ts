import '@tensorflow/tfjs-backend-cpu';
import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { inceptionNetwork, residualNetwork } from '../../dev/fixtures/networks.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { square, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { Executor } from '../run/executor.ts';
import { describe, receptiveFieldOf } from './describe.ts';
import type { Layer, Network } from './network.ts';
import { clipRegion, pixelsSeen, type Region } from './receptive-field.ts';

const convolution = (id: string, from: string, options: Partial<Layer> = {}): Layer =>
  ({
    id,
    kind: 'convolution',
    inputs: [from],
    kernel: square(3),
    stride: square(1),
    dilation: square(1),
    padding: 'same',
    filters: 2,
    groups: 1,
    bias: true,
    ...options,
  }) as Layer;

const tanh = (id: string, from: string): Layer => ({
  id,
  kind: 'activation',
  inputs: [from],
  function: 'tanh',
  alpha: 0,
});

/** Strides, dilation, padding of every sort, a dropped remainder and a branch; smooth, so that every pixel counts. */
const mixed = toyNetwork([
  toyInput(17, 14, 3),
  convolution('a', 'input', { kernel: { height: 2, width: 4 }, stride: { height: 1, width: 2 } }),
  tanh('a_tanh', 'a'),
  { id: 'zeros', kind: 'zero padding', inputs: ['a_tanh'], insets: { top: 2, bottom: 0, left: 0, right: 1 } },
  convolution('b', 'zeros', { stride: square(2), padding: 'valid' }),
  tanh('b_tanh', 'b'),
  convolution('c', 'b_tanh', { dilation: { height: 2, width: 1 } }),
  convolution('d', 'b_tanh', { kernel: square(1) }),
  { id: 'sum', kind: 'add', inputs: ['c', 'd'] },
  tanh('sum_tanh', 'sum'),
  {
    id: 'pool',
    kind: 'average pool',
    inputs: ['sum_tanh'],
    kernel: square(2),
    stride: square(2),
    dilation: square(1),
    padding: 'same',
    rounding: 'floor',
  },
  convolution('e', 'pool', { kernel: square(2) }),
  { id: 'flat', kind: 'flatten', inputs: ['e'] },
  { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
]);

function isInside(region: Region, y: number, x: number): boolean {
  return (
    y >= region.top && y < region.top + region.height && x >= region.left && x < region.left + region.width
  );
}

/** Which layers' cells change with one pixel of the picture. */
function watcher(network: Network) {
  const executor = new Executor(withRandomWeights(network, 3));
  const input = randomInput(network, 4);
  const before = executor.run(input);
  const { height, width, channels } = executor.description.layer('input').shape;
  const changed = async (
    y: number,
    x: number,
    layer: string,
    cellY: number,
    cellX: number,
  ): Promise<boolean> => {
    const nudged = input.slice();
    for (let channel = 0; channel < channels; channel++) {
      const index = (y * width + x) * channels + channel;
      nudged[index] = (nudged[index] ?? 0) + 2 + channel;
    }
    const [was, is] = [(await before).get(layer), (await executor.run(nudged)).get(layer)];
    if (!was || !is) throw new Error(`No layer ${layer}.`);
    const start = (cellY * was.shape.width + cellX) * was.shape.channels;
    const end = start + was.shape.channels;
    return was.values.subarray(start, end).some((value, index) => value !== is.values[start + index]);
  };
  return { description: executor.description, height, width, changed };
}

group.each([
  ['of every sort of window', mixed],
  ['with branches', inceptionNetwork()],
  ['with skip connections', residualNetwork()],
])('in a network %s', (_what, network) => {
  const { description, height, width, changed } = watcher(network);
  const layer = fc.constantFrom(...description.layers.filter(({ layer }) => layer.kind !== 'input'));
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const place = fc.record({ layer, cellY: share, cellX: share, y: share, x: share }).map(
    ({
      layer: {
        layer: { id },
        shape,
      },
      cellY,
      cellX,
      y,
      x,
    }) => ({
      id,
      cell: { y: Math.floor(cellY * shape.height), x: Math.floor(cellX * shape.width) },
      pixel: { y: Math.floor(y * height), x: Math.floor(x * width) },
    }),
  );

  test('a pixel outside what a cell sees never changes it', () =>
    fc.assert(
      fc.asyncProperty(place, async ({ id, cell, pixel }) => {
        fc.pre(!isInside(pixelsSeen(description, id, cell), pixel.y, pixel.x));
        expect(await changed(pixel.y, pixel.x, id, cell.y, cell.x)).toBe(false);
      }),
      { numRuns: 40, seed: 1 },
    ));

  test('what a cell sees lies within its receptive field', () =>
    fc.assert(
      fc.property(place, ({ id, cell }) => {
        const seen = pixelsSeen(description, id, cell);
        fc.pre(seen.height > 0);
        const field = clipRegion(receptiveFieldOf(description, id, cell), { height, width });
        expect(isInside(field, seen.top, seen.left)).toBe(true);
        expect(isInside(field, seen.top + seen.height - 1, seen.left + seen.width - 1)).toBe(true);
      }),
      { numRuns: 300, seed: 2 },
    ));
});

test('every corner of what a cell sees can change it', async () => {
  const { description, changed } = watcher(mixed);
  // Zero padding is left out: its corner cells see nothing.
  for (const { layer, shape } of description.layers.filter(({ layer }) => layer.kind !== 'zero padding')) {
    for (const cell of [
      { y: 0, x: 0 },
      { y: shape.height - 1, x: shape.width - 1 },
    ]) {
      const { top, left, height, width } = pixelsSeen(description, layer.id, cell);
      for (const [y, x] of [
        [top, left],
        [top + height - 1, left + width - 1],
      ] as const)
        expect(
          await changed(y, x, layer.id, cell.y, cell.x),
          `${layer.id} ${cell.y},${cell.x} sees ${y},${x}`,
        ).toBe(true);
    }
  }
});

test('a padded cell in between sees nothing: less than the receptive field at the edge', () => {
  const pool: Layer = {
    id: 'pool',
    kind: 'max pool',
    inputs: ['input'],
    kernel: square(2),
    stride: square(2),
    dilation: square(1),
    padding: 'valid',
    rounding: 'floor',
  };
  const description = describe(toyNetwork([toyInput(5, 5, 1), pool, convolution('c', 'pool')]));
  const corner = { y: 1, x: 1 };
  expect(receptiveFieldOf(description, 'c', corner)).toEqual({ top: 0, left: 0, height: 6, width: 6 });
  expect(pixelsSeen(description, 'c', corner)).toEqual({ top: 0, left: 0, height: 4, width: 4 });
});

test('a region is clipped to what it lies in', () => {
  const size = { height: 4, width: 6 };
  expect(clipRegion({ top: -2, left: 4, height: 5, width: 5 }, size)).toEqual({
    top: 0,
    left: 4,
    height: 3,
    width: 2,
  });
  expect(clipRegion({ top: 9, left: 0, height: 5, width: 5 }, size)).toMatchObject({ height: 0 });
});
