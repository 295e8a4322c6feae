import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { type Ablation, canSilence } from '../network/ablation.ts';
import { Executor } from '../run/executor.ts';
import { type Activations, cellOf, mapOf } from '../run/feature-maps.ts';
import { cellArithmetic } from './cell-arithmetic.ts';
import { partialMap } from './partial-map.ts';

const trained = withRandomWeights(everyKind, 5);
const input = randomInput(everyKind, 6);
let executor: Executor;
let intact: Activations;

beforeAll(async () => {
  await setBackend('cpu');
  executor = new Executor(trained);
  intact = await executor.run(input);
});

const shapeOf = (layer: string) => intact.get(layer)?.shape ?? { height: 0, width: 0, channels: 0 };

function* cellsOf(layer: string) {
  const { height, width, channels } = shapeOf(layer);
  for (let map = 0; map < channels; map++)
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) yield { map, y, x };
}

describe('a cell of a silenced map', () => {
  it.each(everyKind.layers.filter((layer) => canSilence(everyKind, layer)).map(({ id }) => id))(
    '%s: is 0 times what the layer computes, which is what it put out when whole',
    async (layer) => {
      const ablations: Ablation[] = [{ kind: 'silence', layer, map: 1 }];
      const activations = await executor.run(input, ablations);
      for (const cell of cellsOf(layer)) {
        const answer = cellArithmetic(trained, activations, layer, cell, ablations);
        expect(answer.kind === 'silenced').toBe(cell.map === 1);
        if (answer.kind !== 'silenced') continue;
        expect([answer.value, answer.activation + 0]).toEqual([0, 0]);
        const whole = cellOf(
          intact.get(layer) ?? { shape: shapeOf(layer), values: new Float32Array() },
          cell.y,
          cell.x,
          1,
        );
        if (layer === 'input') expect(answer.unsilenced).toBeUndefined();
        else expect(answer.unsilenced).toBeCloseTo(whole, 3);
      }
    },
  );

  it('adds 0 to whatever reads it, partial results of convolutions included', async () => {
    const ablations: Ablation[] = [{ kind: 'silence', layer: 'relu', map: 2 }];
    const activations = await executor.run(input, ablations);
    for (const cell of cellsOf('dilated')) {
      const answer = cellArithmetic(trained, activations, 'dilated', cell, ablations);
      if (answer.kind !== 'convolution') throw new Error(answer.kind);
      expect(answer.channels[2]?.partialSum).toBeCloseTo(0, 12);
      expect(answer.value).toBeCloseTo(answer.activation, 4);
    }
    const { values } = partialMap(trained, activations, 'dilated', { map: 0, channel: 2 });
    expect(values.every((value) => value === 0)).toBe(true);
  });
});

describe('a cut input', () => {
  it('of a sum keeps its value in the list, and counts 0 in the sum', async () => {
    const ablations: Ablation[] = [{ kind: 'cut', layer: 'sum', input: 'max' }];
    const activations = await executor.run(input, ablations);
    for (const cell of cellsOf('sum')) {
      const answer = cellArithmetic(trained, activations, 'sum', cell, ablations);
      if (answer.kind !== 'add') throw new Error(answer.kind);
      const [max, mean] = answer.addends;
      expect([max?.isCut, mean?.isCut]).toEqual([true, false]);
      expect(max?.value).toBe(
        mapOf(intact.get('max') ?? { shape: shapeOf('max'), values: new Float32Array() }, cell.map)[
          cell.y * shapeOf('max').width + cell.x
        ],
      );
      expect(answer.value).toBe(mean?.value);
      expect(answer.activation).toBe(mean?.value);
    }
  });

  it('of a concatenation: its maps are 0, the others copies as before', async () => {
    const ablations: Ablation[] = [{ kind: 'cut', layer: 'both', input: 'sum' }];
    const activations = await executor.run(input, ablations);
    for (const cell of cellsOf('both')) {
      const answer = cellArithmetic(trained, activations, 'both', cell, ablations);
      if (answer.kind !== 'concatenate') throw new Error(answer.kind);
      expect(answer.isCut).toBe(answer.source.layer === 'sum');
      expect(answer.value).toBe(answer.isCut ? 0 : answer.source.value);
      expect(answer.activation + 0).toBe(answer.value);
    }
  });
});
