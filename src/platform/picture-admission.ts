import { type PictureHeader, readPictureHeader } from './image-header.ts';
import { PictureError } from './picture-error.ts';

export const mostBytes = 64 * 1024 * 1024;
export const mostPixels = 100_000_000;

/**
 * Decides from a file's bytes, before anything is decoded, whether it may be
 * decoded: a small file can hold a picture that would take the page down.
 *
 * @param bytes the whole file
 * @returns undefined if the format is unknown; the browser may still know it
 * @throws PictureError
 */
export function admitPicture(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length === 0) throw new PictureError('empty', 'The file has 0 bytes.');
  const header = readPictureHeader(bytes);
  const { width, height } = header?.sizePx ?? { width: 0, height: 0 };
  if (width * height > mostPixels)
    throw new PictureError('too-large', `The picture has ${width} × ${height} pixels.`);
  if (header?.truncated)
    throw new PictureError('damaged', `The ${header.format} file ends before the picture does.`);
  return header;
}

/** @throws PictureError if a file is too large to be read at all */
export function admitFileSize(bytes: number): void {
  if (bytes > mostBytes) throw new PictureError('too-large', `The file has ${bytes} bytes.`);
}

/** Why a browser that was given this file could not decode it. */
export function undecodable(header: PictureHeader | undefined): PictureError {
  if (!header) return new PictureError('not-an-image', 'The file is no kind of picture that is known here.');
  if (header.format === 'heic')
    return new PictureError('heic-unsupported', 'This browser does not decode HEIC.');
  return new PictureError('damaged', `The browser could not decode the ${header.format} file.`);
}
