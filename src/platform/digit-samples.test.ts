import '@tensorflow/tfjs-backend-cpu';
import { readFileSync } from 'node:fs';
import { setBackend } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { toInput } from '../core/image/input.ts';
import { drawingSeer } from '../core/image/seen-drawing.ts';
import { readLayersModel } from '../core/network/read-layers-model.ts';
import { sampleSets } from '../core/network/sample-sets.ts';
import { Executor } from '../core/run/executor.ts';
import { modelFolders } from '../dev/fixtures/model-folder.ts';
import { readSamples } from './read-samples.ts';

const list = new URL(`../../public/${sampleSets.digits.list}`, import.meta.url);
const samples = readSamples(JSON.parse(readFileSync(list, 'utf8')), (file) => file);

test('every digit is there, drawn and named after its class', () => {
  expect(new Set(samples.map((sample) => sample.class))).toEqual(new Set(sampleSets.digits.classes));
  for (const sample of samples)
    expect(sample).toMatchObject({ kind: 'drawn', id: `${sample.class}-${sample.n}` });
});

test('LeNet-5 reads every sample but those marked wrong', async () => {
  await setBackend('cpu');
  const folder = modelFolders().find(({ id }) => id === 'lenet-5');
  if (!folder) throw new Error('There is no LeNet-5 among the models.');
  const executor = new Executor(readLayersModel(folder.file, folder.bytes));
  const { network } = executor;
  const see = drawingSeer();
  const misread: string[] = [];
  for (const sample of samples) {
    if (sample.kind !== 'drawn') continue;
    const answer = await executor.predict(toInput(see(sample.drawing, network), network));
    if (network.classes[answer.indexOf(Math.max(...answer))] !== sample.class) misread.push(sample.id);
  }
  executor.dispose();
  const marked = samples.filter(({ wrongFor }) => wrongFor?.includes(network.id));
  expect(misread).toEqual(marked.map(({ id }) => id));
});
