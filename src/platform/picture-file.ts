import type { Pixels } from '../core/image/pixels.ts';
import { admitFileSize, admitPicture, undecodable } from './picture-admission.ts';
import { PictureError } from './picture-error.ts';
import { rasterise } from './raster.ts';
import { loadSvg } from './svg-picture.ts';

/** Longer pictures are scaled down to this; networks look at far less. */
const longestPx = 2048;

/** A picture from a file: upright, opaque (on white), its longer side at most 2048 pixels. */
export interface DecodedPicture {
  /** As the file is called; empty where it has no name. */
  readonly name: string;
  readonly pixels: Pixels;
  /** Upright size in the file, before it was scaled down. */
  readonly width: number;
  readonly height: number;
  /** It has more frames than the one shown. */
  readonly animated: boolean;
}

/** @throws PictureError that says why it cannot be shown */
export async function decodePicture(file: Blob & { readonly name?: string }): Promise<DecodedPicture> {
  admitFileSize(file.size);
  const bytes = await readBytes(file);
  const header = admitPicture(bytes);
  const source =
    header?.format === 'svg'
      ? await loadSvg(bytes)
      : await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
          throw undecodable(header);
        });
  try {
    const { width, height } = source;
    const scale = Math.min(1, longestPx / Math.max(width, height));
    const pixels = rasterise(source, scaled(width, scale), scaled(height, scale));
    return { name: file.name ?? '', pixels, width, height, animated: header?.animated ?? false };
  } catch (error) {
    throw new PictureError('failed', error instanceof Error ? error.message : String(error));
  } finally {
    if (source instanceof ImageBitmap) source.close();
  }
}

const scaled = (lengthPx: number, scale: number) => Math.max(1, Math.round(lengthPx * scale));

/** Reading fails when the file was moved or its drive was taken out. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new PictureError('failed', 'The file could not be read.');
  }
}
