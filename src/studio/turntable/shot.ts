/** A picture of a scene, as good as there was time for. */
export interface Shot {
  readonly sizePx: number;
  /** [size, size, 4], 0 to 255, opaque, row 0 at the top. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Whether it will not get better. */
  readonly finished: boolean;
  /** Of the camera, in degrees: as the seed has it, and how low and high it may go at this distance. */
  readonly elevation: { readonly neutral: number; readonly lowest: number; readonly highest: number };
}
