import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PlainError } from './plain-error.ts';

/** The pictures of one class. */
export interface LabelledPictures {
  readonly classIndex: number;
  /** Paths, sorted. */
  readonly files: readonly string[];
}

const pictureExtensions: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png']);

/**
 * The pictures under a folder, by class, in the order of the classes. Each folder in
 * it is a class, named as the class is, with '-' for space; other files are passed over.
 *
 * @throws PlainError if the folder is missing, one of its folders is no class, or there is no picture
 */
export function labelledPictures(folder: string, classes: readonly string[]): LabelledPictures[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PlainError(`There is no folder "${folder}".`);
  const labelled = visible(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      classIndex: classOfFolder(name, classes),
      files: picturesIn(join(folder, name)),
    }))
    .filter(({ files }) => files.length > 0)
    .sort((a, b) => a.classIndex - b.classIndex);
  if (labelled.length === 0)
    throw new PlainError(`There is no JPEG or PNG picture in the folders of "${folder}".`);
  return labelled;
}

/** @throws PlainError if no class has that name */
export function classOfFolder(name: string, classes: readonly string[]): number {
  const folders = classes.map(folderOfClass);
  const index = folders.indexOf(name);
  if (index < 0)
    throw new PlainError(`The folder "${name}" is none of the network's classes: ${folders.join(', ')}.`);
  return index;
}

/** `school bus` lies in `school-bus`. */
export function folderOfClass(name: string): string {
  return name.replaceAll(' ', '-');
}

function picturesIn(folder: string): string[] {
  return visible(folder)
    .filter((entry) => entry.isFile() && pictureExtensions.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function visible(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
}
