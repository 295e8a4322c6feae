import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withRandomWeights } from '../../../dev/fixtures/random-weights.ts';
import { toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { seededRandom } from '../../maths/random.ts';
import { Executor } from '../../run/executor.ts';
import { sobel } from './sobel.ts';

beforeAll(() => setBackend('cpu'));

describe('Sobel edges', () => {
  const grey = (rows: readonly (readonly number[])[]) => {
    const network = toyNetwork([
      toyInput(rows.length, rows[0]?.length ?? 0, 3),
      { id: 'flat', kind: 'flatten', inputs: ['input'] },
      { id: 'logits', kind: 'dense', inputs: ['flat'], units: 3, bias: true },
    ]);
    const input = Float32Array.from(rows.flat().flatMap((value) => [value, value, value]));
    const executor = new Executor(withRandomWeights(network, 72));
    const context = { onProgress: () => {}, signal: { aborted: false }, random: seededRandom(7) };
    const request = { method: 'sobel', classIndex: 1, options: {} };
    return sobel.explain(executor, input, request, context).finally(() => executor.dispose());
  };

  it('finds a vertical edge, half a step on either side', async () => {
    const { values } = await grey([
      [0, 0, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ]);
    for (const [i, value] of [0, 0.5, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0.5, 0.5, 0].entries())
      expect(values[i]).toBeCloseTo(value, 6);
  });

  it('finds a point all around, and nothing at the point', async () => {
    const { values } = await grey([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    const corner = Math.SQRT2 / 8;
    for (const [i, value] of [corner, 0.25, corner, 0.25, 0, 0.25, corner, 0.25, corner].entries())
      expect(values[i]).toBeCloseTo(value, 6);
  });
});
