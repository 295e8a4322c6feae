import { ModelError } from '../../core/network/model-error.ts';
import type { PathedFile } from './protocol.ts';

/** Twice the largest weights that can be opened: an archive may hold what its training left behind. */
const MOST_BYTES = 400e6;

/**
 * The bytes of all files, with progress along the way.
 * @throws ModelError if they are too many, or a file cannot be read
 */
export async function readBytes(
  files: readonly PathedFile[],
  onRead: (share: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  if (total > MOST_BYTES)
    throw new ModelError(
      'too-large',
      `The files have ${Math.round(total / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB can be opened.`,
    );
  const contents = new Map<string, Uint8Array>();
  let read = 0;
  for (const { path, file } of files) {
    const bytes = new Uint8Array(file.size);
    let offset = 0;
    for await (const chunk of chunksOf(file)) {
      bytes.set(chunk, offset);
      offset += chunk.length;
      onRead((read + offset) / total);
    }
    read += offset;
    contents.set(path, bytes);
  }
  return contents;
}

/** Reading fails when the file was moved or its drive was taken out. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new ModelError('damaged', `“${file.name}” could not be read. It may have been moved or changed.`);
  }
}
