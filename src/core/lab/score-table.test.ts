import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { squareDetector, squarePicture } from '../../dev/fixtures/square-detector.ts';
import { listening, withBench } from '../../dev/fixtures/study-bench.ts';
import { type FaithfulnessStep, faithfulness } from './faithfulness.ts';
import { type ScoreRequest, type ScoreTable, scoreTable } from './score-table.ts';

const places = [
  [3, 5],
  [0, 0],
  [10, 2],
] as const;

const pictures = places.map(([top, left], index) => ({
  id: `square-${index + 1}`,
  classIndex: 0,
  ...squarePicture(top, left),
}));

const request: ScoreRequest = {
  pictures,
  methods: [
    { method: 'grad-cam', layer: 'relu', options: {} },
    { method: 'gradient', options: {} },
  ],
  fill: 'black',
  steps: 8,
  seed: 3,
};

async function score(changes: Partial<ScoreRequest> = {}, stopAfter?: number) {
  const told = listening<ScoreTable>(stopAfter);
  const table = await withBench(squareDetector(), (bench) =>
    scoreTable(bench, { ...request, ...changes }, told.context),
  );
  return { ...told, table };
}

beforeAll(() => setBackend('cpu'));

describe('scoreTable', () => {
  it('finds the map of a network that goes by the object on the object, and faithful', async () => {
    const { table } = await score();
    const means = table.rows[0]?.means;
    // Grad-CAM is the 3 × 3 sum of the square: 1 2 3 3 3 2 1 along each axis, of which the first is cut off at a border.
    const [free, cornered] = [(13 / 15) ** 2, (13 / 14) ** 2];
    expect(means?.energyInside.mean).toBeCloseTo((2 * free + cornered) / 3, 5);
    expect(means?.pointing).toEqual({ mean: 1, n: 3 });
    expect(means?.areaShare.mean).toBeCloseTo(25 / 256, 12);
    expect(means?.deletion.mean).toBeLessThan(-0.1);
    expect(means?.insertion.mean).toBeGreaterThan(0);
  });

  it('gives every picture the marks it gets by itself, and their means', async () => {
    const { table } = await score();
    const [row] = table.rows;
    const told = listening<FaithfulnessStep>();
    const { fill, steps, seed, methods } = request;
    const [, second] = pictures;
    const alone = await withBench(squareDetector(), (bench) =>
      faithfulness(
        bench,
        { input: second?.input ?? new Float32Array(), classIndex: 0, fill, steps: steps ?? 0, seed, methods },
        told.context,
      ),
    );
    const area = (alone.methods[0]?.deletion.area ?? 0) - (alone.random?.deletion.area ?? 0);
    expect(row?.samples[1]).toMatchObject({ id: 'square-2', marks: { deletion: area } });
    const marks = row?.samples.map((sample) => sample.marks.energyInside ?? Number.NaN) ?? [];
    expect(row?.means.energyInside.mean).toBeCloseTo(marks.reduce((sum, mark) => sum + mark, 0) / 3, 12);
  });

  it('of a map without preference is the area’s share: the gradient of a mean over cells', async () => {
    // All of the picture lit: every ReLU lets through, and the gradient is the same but at the border.
    const lit = {
      id: 'lit',
      classIndex: 0,
      input: new Float32Array(256).fill(1),
      mask: squarePicture(5, 5).mask,
    };
    const { table } = await score({ pictures: [lit] });
    const inner = 14 * 14 + (4 * 14 * 6) / 9 + (4 * 4) / 9;
    expect(table.rows[1]?.samples[0]?.marks.energyInside).toBeCloseTo(25 / inner, 5);
  });

  it('fills picture by picture, over the same pictures in every row', async () => {
    const { steps, progress, table } = await score();
    expect(steps.map(({ pictures: done, of }) => [done, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(steps[1]?.rows.map((row) => row.samples.map(({ id }) => id))).toEqual([
      ['square-1', 'square-2'],
      ['square-1', 'square-2'],
    ]);
    expect(steps[2]).toEqual(table);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('counts only pictures that have a mark', async () => {
    const [first] = pictures;
    const unmasked = { id: 'unmasked', classIndex: 0, input: squarePicture(1, 1).input };
    const dark = {
      id: 'dark',
      classIndex: 0,
      input: new Float32Array(256),
      mask: first?.mask ?? new Uint8Array(),
    };
    const { table } = await score({ pictures: [...pictures.slice(0, 1), unmasked, dark] });
    const means = table.rows[0]?.means;
    expect(means?.energyInside.n).toBe(1);
    expect(means?.pointing.n).toBe(2);
    expect(means?.deletion.n).toBe(3);
    // A map of zeros points everywhere: as often at the object as its area is large.
    expect(table.rows[0]?.samples[2]?.marks).toMatchObject({ energyInside: undefined, pointing: 25 / 256 });
  });

  it('takes 16 steps where the request leaves them out', async () => {
    const { methods, fill, seed } = request;
    const left = { methods, fill, seed, pictures: pictures.slice(0, 1) };
    const table = await withBench(squareDetector(), (bench) =>
      scoreTable(bench, left, listening<ScoreTable>().context),
    );
    expect(table).toEqual((await score({ pictures: left.pictures, steps: 16 })).table);
  });

  it('stops when told to, with the pictures it finished, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const { table } = await score({}, 2);
    expect(table).toMatchObject({ pictures: 2, of: 3 });
    expect((await score({}, 0)).table.rows[0]?.means.deletion).toEqual({ mean: undefined, n: 0 });
    expect(memory().numTensors).toBe(before);
  });
});
