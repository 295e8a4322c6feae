import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Pixels } from '../../src/core/image/pixels.ts';
import { PlainError } from './plain-error.ts';

/**
 * A JPEG or PNG file as pixels; which of the two, its first bytes say.
 *
 * @param name of the file, for the message
 * @throws PlainError if it is neither, or damaged
 */
export function decodePicture(bytes: Uint8Array, name: string): Pixels {
  const decode = decoders.find(({ signature }) => signature.every((byte, i) => bytes[i] === byte))?.decode;
  if (!decode) throw new PlainError(`"${name}" is neither a JPEG nor a PNG picture.`);
  try {
    const { width, height, data } = decode(Buffer.from(bytes));
    return { width, height, data: new Uint8ClampedArray(data) };
  } catch (error) {
    throw new PlainError(
      `"${name}" cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

const decoders: readonly {
  readonly signature: readonly number[];
  readonly decode: (bytes: Buffer) => Decoded;
}[] = [
  {
    signature: [0xff, 0xd8, 0xff],
    decode: (bytes) => decodeJpeg(bytes, { useTArray: true, tolerantDecoding: false }),
  },
  { signature: [0x89, 0x50, 0x4e, 0x47], decode: (bytes) => PNG.sync.read(bytes) },
];
