// npm run evaluate: accuracy of a shipped network on folders of pictures, by the app's own executor.
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import { Executor } from '../src/core/run/executor.ts';
import { evaluateArguments } from './evaluate/arguments.ts';
import { classify } from './evaluate/classify.ts';
import { type LabelledPictures, labelledPictures } from './evaluate/labelled-pictures.ts';
import { PlainError } from './evaluate/plain-error.ts';
import { type ClassResult, report } from './evaluate/report.ts';
import { shippedNetwork } from './evaluate/shipped-network.ts';

const models = join(import.meta.dirname, '../models');

async function evaluate(argv: readonly string[]): Promise<void> {
  const { network: id, pictures: folder } = evaluateArguments(argv);
  const trained = shippedNetwork(models, id);
  const pictures = labelledPictures(folder, trained.network.classes);
  enableProdMode();
  await setBackend('cpu');
  const executor = new Executor(trained);
  const results: ClassResult[] = [];
  for (const ofClass of pictures) results.push(await resultOf(executor, ofClass));
  executor.dispose();
  for (const line of report(results)) console.log(line);
}

async function resultOf(executor: Executor, { classIndex, files }: LabelledPictures): Promise<ClassResult> {
  let correct = 0;
  for (const file of files) if ((await classify(executor, file)) === classIndex) correct++;
  const name = executor.network.classes[classIndex] ?? `class ${classIndex}`;
  return { name, correct, total: files.length };
}

try {
  await evaluate(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
