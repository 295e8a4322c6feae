import { PictureError } from './picture-error.ts';
import { svgRaster } from './svg-size.ts';

/**
 * An SVG as an image element, sized. In one, scripts do not run and nothing is
 * fetched; the size is written into the drawing, since some browsers draw
 * nothing without.
 *
 * @throws PictureError if it is not well-formed
 */
export async function loadSvg(bytes: Uint8Array): Promise<HTMLImageElement> {
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror'))
    throw new PictureError('damaged', 'The SVG is not well-formed XML.');
  const { width, height, viewBox } = svgRaster((name) => root.getAttribute(name));
  for (const [name, value] of Object.entries({ viewBox, width, height })) root.setAttribute(name, `${value}`);
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(parsed)], { type: 'image/svg+xml' }),
  );
  const image = new Image(width, height);
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    throw new PictureError('damaged', 'The browser could not draw the SVG.');
  } finally {
    URL.revokeObjectURL(url);
  }
}
