import type { Pixels } from '../core/image/pixels.ts';
import type { Sample } from '../core/image/sample.ts';
import { type SampleSetId, sampleSets } from '../core/network/sample-sets.ts';
import { fetchBlob, fetchJson } from './fetch-bytes.ts';
import { createRaster, readRaster } from './raster.ts';
import { readSamples } from './read-samples.ts';

/** @throws FetchError; Error if the list is not as expected */
export async function loadSamples(set: SampleSetId): Promise<readonly Sample[]> {
  const list = new URL(sampleSets[set].list, document.baseURI);
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
