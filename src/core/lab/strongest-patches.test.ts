import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activation, convolution, maxPool } from '../../dev/fixtures/networks.ts';
import { studyBench } from '../../dev/fixtures/study-bench.ts';
import { toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import type { TrainedNetwork } from '../network/network.ts';
import { type StrongestPatchesStep, strongestPatches } from './strongest-patches.ts';

beforeAll(() => setBackend('cpu'));

const SIDE = 12;

/** Map 1 answers to an upright line of light three pixels long, map 0 to nothing. */
const lineDetector: TrainedNetwork = {
  network: toyNetwork([
    toyInput(SIDE, SIDE, 1),
    convolution('conv', 'input', 2),
    activation('relu', 'conv'),
    maxPool('pool', 'relu'),
  ]),
  weights: new Map([
    [
      'conv',
      {
        kernel: {
          shape: [3, 3, 1, 2],
          values: Float32Array.of(...[-1, 2, -1, -1, 2, -1, -1, 2, -1].flatMap((w) => [0, w])),
        },
        bias: { shape: [2], values: new Float32Array(2) },
      },
    ],
  ]),
};

/** Upright lines of this light, three pixels long, with these middles. */
function lines(...middles: readonly { y: number; x: number; light: number }[]): Float32Array {
  const picture = new Float32Array(SIDE * SIDE);
  for (const { y, x, light } of middles)
    for (const row of [y - 1, y, y + 1]) if (row >= 0 && row < SIDE) picture[row * SIDE + x] = light;
  return picture;
}

const pictures = [
  lines({ y: 3, x: 4, light: 0.5 }),
  lines(),
  lines({ y: 8, x: 2, light: 1 }, { y: 2, x: 9, light: 0.75 }),
  lines({ y: 0, x: 6, light: 0.875 }),
];

function found(request: object, on = studyBench<StrongestPatchesStep>(lineDetector)) {
  return strongestPatches(on.bench, { layer: 'relu', map: 1, inputs: pictures, ...request }, on.context);
}

describe('the strongest patches of a hand-made detector of upright lines', () => {
  it('are where the lines are, strongest first, with windows that end at the picture’s edge', async () => {
    const { patches } = await found({ count: 3 });
    expect(patches).toEqual([
      { picture: 2, cell: { y: 8, x: 2 }, value: 6, region: { top: 7, left: 1, height: 3, width: 3 } },
      { picture: 3, cell: { y: 0, x: 6 }, value: 3.5, region: { top: 0, left: 5, height: 2, width: 3 } },
      { picture: 0, cell: { y: 3, x: 4 }, value: 3, region: { top: 2, left: 3, height: 3, width: 3 } },
    ]);
  });

  it('may be two of one picture, but not the same one twice', async () => {
    const { patches } = await found({ count: 3, perPicture: 2 });
    expect(patches.map(({ picture, cell }) => [picture, cell.y, cell.x])).toEqual([
      [2, 8, 2],
      [2, 2, 9],
      [3, 0, 6],
    ]);
  });

  it('behind a max pool are found through it', async () => {
    const { patches } = await found({ layer: 'pool', count: 1 });
    expect(patches).toEqual([
      { picture: 2, cell: { y: 4, x: 1 }, value: 6, region: { top: 7, left: 1, height: 4, width: 4 } },
    ]);
  });
});

describe('the search', () => {
  it('tells after every picture what it has, and leaves no tensor behind', async () => {
    const on = studyBench<StrongestPatchesStep>(lineDetector);
    const before = memory().numTensors;
    const result = await found({}, on);
    expect(on.steps.map(({ pictures: seen, patches }) => [seen, patches.length])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(on.steps.at(-1)).toEqual(result);
    expect(on.progress).toEqual([0.25, 0.5, 0.75, 1]);
    expect(memory().numTensors).toBe(before);
  });

  it('stops when told to', async () => {
    const { pictures: seen } = await found({}, studyBench(lineDetector, { stopAfter: 2 }));
    expect(seen).toBe(2);
  });

  it('refuses a map the layer does not have', async () => {
    await expect(found({ map: 2 })).rejects.toThrow('"relu" has maps 0 to 1, but none of index 2');
  });
});
