import type { PathedFile } from './model-reader/protocol.ts';

/** A folder with more files than this is no model. */
const MOST_FILES = 500;

/**
 * The files in what was dropped or pasted, those in folders included, with their paths.
 * To be called while the event lasts: afterwards the browser takes the list away.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly PathedFile[]> {
  const entries = [...items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : [],
  );
  const loose = [...files].map((file) => ({ path: file.name, file }));
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(loose);
  return Promise.all(entries.map((entry) => filesIn(entry))).then((lists) =>
    lists.flat().slice(0, MOST_FILES),
  );
}

/** What the system hides is no part of a model. */
async function filesIn(entry: FileSystemEntry): Promise<readonly PathedFile[]> {
  if (entry.name.startsWith('.')) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isDirectory(entry)) return [];
  const files: PathedFile[] = [];
  for (const inner of await entriesOf(entry)) {
    if (files.length >= MOST_FILES) break;
    files.push(...(await filesIn(inner)));
  }
  return files;
}

/** The browser hands them out in portions, an empty one last. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0 || entries.length >= MOST_FILES) return entries;
    entries.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
