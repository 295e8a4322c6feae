import type { Pixels } from '../core/image/pixels.ts';

/** Where pixels are drawn and read back: on the processor, since every drawing is read. */
export function createRaster(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`The browser gave no canvas of ${width} × ${height} pixels to draw on.`);
  context.imageSmoothingQuality = 'high';
  return context;
}

export function readRaster(context: CanvasRenderingContext2D): Pixels {
  const { width, height } = context.canvas;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** Draws a picture on white, scaled to `width` × `height`, and reads it back opaque. */
export function rasterise(source: CanvasImageSource, width: number, height: number): Pixels {
  const context = createRaster(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return readRaster(context);
}
