import { toInput } from '../../src/core/image/input.ts';
import { preparePicture } from '../../src/core/image/prepare-picture.ts';
import type { Executor } from '../../src/core/run/executor.ts';
import { readPicture } from './read-picture.ts';

/**
 * The class a network finds most probable for a picture file, prepared as the app does.
 *
 * @throws PlainError if the file is no picture
 */
export async function classify(executor: Executor, file: string): Promise<number> {
  const { network } = executor;
  const picture = preparePicture(await readPicture(file), network);
  const answer = await executor.predict(toInput(picture, network));
  return answer.indexOf(Math.max(...answer));
}
