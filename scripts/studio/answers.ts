import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { enableProdMode, setBackend } from '@tensorflow/tfjs-core';
import { toInput } from '../../src/core/image/input.ts';
import { shippedNetworks } from '../../src/core/network/shipped-networks.ts';
import { Executor } from '../../src/core/run/executor.ts';
import { shippedNetwork } from '../evaluate/shipped-network.ts';
import type { LabelledPicture } from './pictures.ts';

/** What a network says of one picture. */
export interface Answer {
  readonly picture: LabelledPicture;
  /** The class it finds most probable. */
  readonly said: string;
  readonly right: boolean;
}

export interface NetworkAnswers {
  readonly network: string;
  readonly answers: readonly Answer[];
}

/** The answers of every shipped network that knows the pictures' classes. */
export async function askNetworks(
  root: string,
  pictures: readonly LabelledPicture[],
): Promise<readonly NetworkAnswers[]> {
  enableProdMode();
  await setBackend('cpu');
  const wanted = new Set(pictures.map((picture) => picture.class));
  const all: NetworkAnswers[] = [];
  for (const { id } of shippedNetworks) {
    const trained = shippedNetwork(join(root, 'models'), id);
    const known = new Set(trained.network.classes);
    if (![...wanted].every((name) => known.has(name))) continue;
    const executor = new Executor(trained);
    const answers: Answer[] = [];
    for (const picture of pictures) answers.push(await ask(executor, picture));
    executor.dispose();
    all.push({ network: id, answers });
  }
  return all;
}

async function ask(executor: Executor, picture: LabelledPicture): Promise<Answer> {
  const { network } = executor;
  const values = await executor.predict(toInput(picture.pixels, network));
  const said = network.classes[values.indexOf(Math.max(...values))] ?? '';
  return { picture, said, right: said === picture.class };
}

/** Share of right answers, 0 to 1. */
export const accuracy = (answers: readonly Answer[]): number =>
  answers.filter(({ right }) => right).length / answers.length;

/** Accuracy by class, in the pictures' order. */
export function accuracyByClass(answers: readonly Answer[]): ReadonlyMap<string, number> {
  const names = [...new Set(answers.map(({ picture }) => picture.class))];
  return new Map(
    names.map((name) => [name, accuracy(answers.filter(({ picture }) => picture.class === name))]),
  );
}
