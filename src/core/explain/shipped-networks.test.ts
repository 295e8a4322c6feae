import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArrays, goldenInput } from '../../dev/fixtures/golden-values.ts';
import { modelFolders } from '../../dev/fixtures/model-folder.ts';
import { seededRandom } from '../maths/random.ts';
import { extent } from '../maths/statistics.ts';
import { readLayersModel } from '../network/read-layers-model.ts';
import { Executor } from '../run/executor.ts';
import type { Activations } from '../run/feature-maps.ts';
import { cellArithmetic } from './cell-arithmetic.ts';
import { mapsOf } from './reading.ts';

const CELLS_PER_LAYER = 40;

describe.each(modelFolders())('the arithmetic of $id', (folder) => {
  const trained = readLayersModel(folder.file, folder.bytes);
  let activations: Activations;

  beforeAll(async () => {
    await setBackend('cpu');
    const executor = new Executor(trained);
    activations = await executor.run(goldenInput(goldenArrays(folder)));
    executor.dispose();
  });

  it.each(trained.network.layers)('of $id ($kind) gives the activation, in cells all over it', ({ id }) => {
    const { shape, values } = mapsOf(activations, id);
    const { min, max } = extent(values);
    const random = seededRandom(9);
    for (let i = 0; i < CELLS_PER_LAYER; i++) {
      const cell = {
        y: random.integer(0, shape.height - 1),
        x: random.integer(0, shape.width - 1),
        map: random.integer(0, shape.channels - 1),
      };
      const { value, activation } = cellArithmetic(trained, activations, id, cell);
      expect(Math.abs(value - activation)).toBeLessThan(1e-5 * Math.max(-min, max));
    }
  });
});
