import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { Executor } from '../run/executor.ts';
import { type Activations, mapOf } from '../run/feature-maps.ts';
import { partialMap } from './partial-map.ts';
import { elementOf, mapsOf } from './reading.ts';

const trained = withRandomWeights(everyKind, 11);

describe('partialMap', () => {
  let activations: Activations;

  beforeAll(async () => {
    await setBackend('cpu');
    const executor = new Executor(trained);
    activations = await executor.run(randomInput(everyKind, 12));
    executor.dispose();
  });

  it.each([
    ['grouped', 4, [2, 3]],
    ['dilated', 2, [0, 1, 2, 3, 4, 5]],
    ['depthwise', 5, [2]],
  ])('of %s map %d: the partial results of maps %j and the bias add up to the map', (id, map, channels) => {
    const planes = channels.map((channel) => partialMap(trained, activations, id, { map, channel }));
    const bias = trained.weights.get(id)?.['bias']?.values[map] ?? 0;
    const output = mapOf(mapsOf(activations, id), map);
    for (const [cell, value] of output.entries()) {
      const sum = planes.reduce((total, { values }) => total + elementOf(values, cell), bias);
      expect(sum).toBeCloseTo(value, 5);
    }
    expect(planes[0]?.values).toHaveLength(output.length);
  });

  it('refuses a map of another group, and layers that are no convolution', () => {
    expect(() => partialMap(trained, activations, 'grouped', { map: 4, channel: 0 })).toThrow(
      'does not read',
    );
    expect(() => partialMap(trained, activations, 'relu', { map: 0, channel: 0 })).toThrow('activation');
  });
});
