import type { PathedFile } from './model-reader/protocol.ts';

/** Folders with more files than this hold no model. */
const MOST_FILES = 500;

/** What was dropped is more than can be opened. */
export class DropError extends Error {
  override readonly name = 'DropError';
  readonly reason = 'too-many-files';
}

/**
 * The files in what was dropped or pasted, those in folders included, with their paths.
 * To be called while the event lasts: afterwards the browser takes the list away.
 *
 * @throws DropError if folders hold more than 500 files; a DOMException if one cannot be read
 */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly PathedFile[]> {
  const entries = [...items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : [],
  );
  const loose = [...files].map((file) => ({ path: file.name, file }));
  if (!entries.some(({ isDirectory }) => isDirectory)) return loose;
  const found: PathedFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** Adds the files in an entry to what was found so far. What the system hides is no part of a model. */
async function collect(entry: FileSystemEntry, found: PathedFile[]): Promise<void> {
  if (entry.name.startsWith('.')) return;
  if (isDirectory(entry)) for await (const inner of entriesOf(entry)) await collect(inner, found);
  if (!isFile(entry)) return;
  if (found.length === MOST_FILES) throw new DropError(`More than ${MOST_FILES} files were dropped.`);
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  found.push({ path: entry.fullPath.replace(/^\//, ''), file });
}

/** The browser hands them out in portions, an empty one last. */
async function* entriesOf(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = directory.createReader();
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return;
    yield* portion;
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
