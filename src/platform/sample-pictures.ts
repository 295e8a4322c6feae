import type { Pixels } from '../core/image/pixels.ts';
import { fetchBlob, fetchJson } from './fetch-bytes.ts';
import { createRaster, readRaster } from './raster.ts';

/** A picture that comes with the app. */
export interface SamplePicture {
  readonly id: string;
  readonly classId: string;
  /** As in the predictions. */
  readonly class: string;
  /** From 1 within its class. */
  readonly n: number;
  /** Addresses: to be shown, for the network, and the object's mask. */
  readonly files: { readonly show: string; readonly input: string; readonly mask: string };
  readonly thumbnail: Thumbnail;
}

/** A square of a strip that shows all pictures small, side by side. */
export interface Thumbnail {
  readonly strip: string;
  /** From 0, of so many. */
  readonly column: number;
  readonly columns: number;
}

/** @throws FetchError; Error if the list is not as expected */
export async function loadSamples(): Promise<readonly SamplePicture[]> {
  const list = new URL('samples/index.json', document.baseURI);
  return readSamples(await fetchJson(list.href), (file) => new URL(file, list).href);
}

/**
 * The pixels of a picture as they stand in its file: no colour management.
 *
 * @throws FetchError; Error if it cannot be decoded
 */
export async function loadPixels(url: string): Promise<Pixels> {
  const bitmap = await createImageBitmap(await fetchBlob(url), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  try {
    const raster = createRaster(bitmap.width, bitmap.height);
    raster.drawImage(bitmap, 0, 0);
    return readRaster(raster);
  } finally {
    bitmap.close();
  }
}

/**
 * @param list what `samples/index.json` holds
 * @param addressOf makes a file's name in the list an address
 * @throws Error that says which entry is not as expected
 */
export function readSamples(list: unknown, addressOf: (file: string) => string): readonly SamplePicture[] {
  if (!Array.isArray(list)) throw new Error('The list of sample pictures is not an array.');
  return list.map((entry: unknown, index) => {
    if (!isSample(entry)) throw new Error(`Entry ${index} of the list of sample pictures is not complete.`);
    const { id, classId, class: name, n, files } = entry;
    return {
      id,
      classId,
      class: name,
      n,
      files: { show: addressOf(files.show), input: addressOf(files.input), mask: addressOf(files.mask) },
      thumbnail: { strip: addressOf('thumbnails.webp'), column: index, columns: list.length },
    };
  });
}

type Listed = Omit<SamplePicture, 'thumbnail'>;

function isSample(entry: unknown): entry is Listed {
  const sample = entry as Partial<Listed> | null;
  const texts = [sample?.id, sample?.classId, sample?.class];
  const files = [sample?.files?.show, sample?.files?.input, sample?.files?.mask];
  return [...texts, ...files].every((text) => typeof text === 'string') && typeof sample?.n === 'number';
}
