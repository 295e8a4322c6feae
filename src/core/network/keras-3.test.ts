import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import written from '../../dev/fixtures/keras-3.json' with { type: 'json' };
import { modelFile } from '../../dev/fixtures/keras-files.ts';
import { Executor } from '../run/executor.ts';
import { readLayersModel } from './read-layers-model.ts';

/** A file that Keras 3 itself wrote, which tfjs-layers cannot read and so cannot judge. */
test('a model of Keras 3 answers as it does in Keras', async () => {
  const { file, shards } = modelFile('3.15.1', written.model, written.weights);
  const executor = new Executor(readLayersModel(file, shards));
  const output = await executor.predict(Float32Array.from(written.input));
  expect(output.length).toBe(written.output.length);
  written.output.forEach((value, index) => {
    expect(output[index]).toBeCloseTo(value, 5);
  });
  executor.dispose();
});
