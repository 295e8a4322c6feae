import { strFromU8 } from 'fflate';
import { ModelError } from '../network/model-error.ts';

/** @param name of the file, for the message @throws ModelError if the bytes are not JSON */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw new ModelError('damaged', `“${name}” is not JSON, or cut short. Save or download it again.`);
  }
}
