import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activationFunctions } from '../../dev/fixtures/layer-variants.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { extent } from '../maths/statistics.ts';
import type { Network, TrainedNetwork } from '../network/network.ts';
import { Executor } from '../run/executor.ts';
import type { Activations } from '../run/feature-maps.ts';
import { cellArithmetic } from './cell-arithmetic.ts';

const everyFunction = toyNetwork([
  toyInput(3, 4, 2),
  ...activationFunctions.map((name) => ({
    id: name,
    kind: 'activation' as const,
    inputs: ['input'],
    function: name,
    alpha: 0.3,
  })),
]);

async function ran(network: Network): Promise<{ trained: TrainedNetwork; activations: Activations }> {
  const trained = withRandomWeights(network, 5);
  const executor = new Executor(trained);
  const activations = await executor.run(randomInput(network, 6));
  executor.dispose();
  return { trained, activations };
}

/** Largest difference between recomputed and true values of a layer, relative to its largest value. */
function worstError(trained: TrainedNetwork, activations: Activations, id: string): number {
  const maps = activations.get(id);
  if (!maps) throw new RangeError(`no ${id}`);
  const { height, width, channels } = maps.shape;
  const { min, max } = extent(maps.values);
  let worst = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let map = 0; map < channels; map++) {
        const answer = cellArithmetic(trained, activations, id, { y, x, map });
        expect(answer.activation).toBe(maps.values[(y * width + x) * channels + map]);
        worst = Math.max(worst, Math.abs(answer.value - answer.activation));
      }
  return worst / Math.max(-min, max);
}

describe('cellArithmetic', () => {
  beforeAll(() => setBackend('cpu'));

  it('recomputes what the network put out, in every cell of every kind of layer', async () => {
    const { trained, activations } = await ran(everyKind);
    for (const layer of everyKind.layers)
      expect(worstError(trained, activations, layer.id), layer.kind).toBeLessThan(1e-5);
  });

  it('recomputes every activation function', async () => {
    const { trained, activations } = await ran(everyFunction);
    for (const name of activationFunctions)
      expect(worstError(trained, activations, name), name).toBeLessThan(1e-5);
  });

  it('refuses layers and cells that are not there', async () => {
    const { trained, activations } = await ran(everyFunction);
    expect(() => cellArithmetic(trained, activations, 'nowhere', { y: 0, x: 0, map: 0 })).toThrow('no layer');
    expect(() => cellArithmetic(trained, activations, 'relu', { y: 3, x: 0, map: 0 })).toThrow('outside');
    expect(() => cellArithmetic(trained, new Map(), 'relu', { y: 0, x: 0, map: 0 })).toThrow('activations');
  });
});
