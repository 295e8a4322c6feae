import type { Shape } from '../../network/network.ts';
import type { Region } from '../../network/receptive-field.ts';

/** What replaces a window of the picture: values are [height, width, channels], normalised. */
export interface LocalChange extends Region {
  readonly values: Float32Array;
}

/** @throws RangeError if the window does not lie in the picture, or values are missing */
export function checkChange({ top, left, height, width, values }: LocalChange, picture: Shape): void {
  const isWithin = (start: number, extent: number, cells: number) =>
    Number.isInteger(start) &&
    Number.isInteger(extent) &&
    start >= 0 &&
    extent > 0 &&
    start + extent <= cells;
  if (!isWithin(top, height, picture.height) || !isWithin(left, width, picture.width))
    throw new RangeError(
      `A window of ${height} × ${width} at (${top}, ${left}) does not lie in a picture of ${picture.height} × ${picture.width}.`,
    );
  const expected = height * width * picture.channels;
  if (values.length !== expected)
    throw new RangeError(
      `A window of ${height} × ${width} × ${picture.channels} needs ${expected} values, but got ${values.length}.`,
    );
}
