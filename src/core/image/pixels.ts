/** A picture in memory: RGBA, 8 bits a channel, row-major, not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** width · height · 4 values, 0–255. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A square part of a picture, in image pixels. */
export interface SquareCrop {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}
