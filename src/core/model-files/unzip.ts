import { unzipSync } from 'fflate';
import { ModelError } from '../network/model-error.ts';
import type { ModelFiles } from './model-files.ts';

/** More than the largest model that can be opened, with what its training left in the file. */
const MOST_UNPACKED_BYTES = 400e6;

/** Signature of a zip's first entry (PKWARE APPNOTE, §4.3.7). */
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

export function isZip(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, index) => bytes[index] === value);
}

/**
 * The files in a zip. What an entry says of its size bounds the memory it gets, so
 * that a small archive cannot unpack to more than it admits to.
 *
 * @param name of the archive, for the message
 * @throws ModelError if it is cut short or damaged, or would unpack to more than 400 MB
 */
export function unzip(name: string, bytes: Uint8Array): ModelFiles {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        if (path.endsWith('/') || isClutter(path)) return false;
        total += originalSize;
        if (total > MOST_UNPACKED_BYTES) throw tooLarge(name);
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(
      'damaged',
      `“${name}” is a zip that is cut short or damaged; save or download it again.`,
    );
  }
}

/** What macOS puts into archives beside the files themselves. */
const isClutter = (path: string) => path.startsWith('__MACOSX/') || path.endsWith('.DS_Store');

function tooLarge(name: string): ModelError {
  return new ModelError(
    'too-large',
    `“${name}” would unpack to more than ${MOST_UNPACKED_BYTES / 1e6} MB; larger models can’t be opened here.`,
  );
}
