import { unzipSync } from 'fflate';
import { ModelError } from '../network/model-error.ts';
import type { ModelFiles } from './model-files.ts';

/** More than the largest model that can be opened, with what its training left in the file. */
const MOST_UNPACKED_BYTES = 400e6;

/** How much may still be unpacked; one for all archives that are opened together, nested ones too. */
export class UnpackBudget {
  #bytesLeft = MOST_UNPACKED_BYTES;

  /** @param archive its name, for the message @throws ModelError if there is not as much left */
  take(archive: string, bytes: number): void {
    this.#bytesLeft -= bytes;
    if (this.#bytesLeft < 0) throw tooLarge(archive);
  }
}

/** Signature of a zip's first entry (PKWARE APPNOTE, §4.3.7). */
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

export function isZip(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, index) => bytes[index] === value);
}

/**
 * The files in a zip. What an entry says of its sizes bounds the memory it gets, a stored
 * one's packed size, others' unpacked size, so that none can take more than it admits to.
 *
 * @param name of the archive, for the message
 * @throws ModelError if it is cut short or damaged, or would unpack to more than the budget
 */
export function unzip(name: string, bytes: Uint8Array, budget: UnpackBudget): ModelFiles {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name: path, size, originalSize }) => {
        if (path.endsWith('/') || isClutter(path)) return false;
        budget.take(name, Math.max(size, originalSize));
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
