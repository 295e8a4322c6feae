import type { Shape } from '../../network/network.ts';
import type { Region } from '../../network/receptive-field.ts';
import { nowhere } from './changed-region.ts';

/** What a layer puts out for the base, and for the picture that is looked at now. */
export interface ChangingMaps {
  readonly shape: Shape;
  /** [height, width, channels] */
  readonly base: Float32Array;
  /** The same; outside `changed` it is the base's. */
  readonly now: Float32Array;
  /** Cells that can differ from the base. */
  changed: Region;
}

/** Maps in which nothing has changed yet. @param base [height, width, channels] */
export function unchangedMaps(shape: Shape, base: Float32Array): ChangingMaps {
  return { shape, base, now: base.slice(), changed: nowhere };
}

/** Maps that are 0 whatever the picture. */
export function zeroMaps(shape: Shape): ChangingMaps {
  const zeros = new Float32Array(shape.height * shape.width * shape.channels);
  return { shape, base: zeros, now: zeros, changed: nowhere };
}

/** Makes them the base's again. */
export function restore(maps: ChangingMaps): void {
  forEachRow(maps.shape, maps.changed, (from, to) => {
    maps.now.set(maps.base.subarray(from, to), from);
  });
  maps.changed = nowhere;
}

/** Sets maps (channels) to 0 where the layer has changed. */
export function silence({ shape, changed, now }: ChangingMaps, channels: Iterable<number>): void {
  for (const channel of channels)
    forEachRow(shape, changed, (from, to) => {
      for (let i = from + channel; i < to; i += shape.channels) now[i] = 0;
    });
}

/** Calls with the indices of the first value of each row of the region, and of the first one after the row. */
export function forEachRow(
  { width, channels }: Shape,
  region: Region,
  visit: (from: number, to: number) => void,
): void {
  const length = region.width * channels;
  for (let y = region.top; y < region.top + region.height; y++) {
    const from = (y * width + region.left) * channels;
    visit(from, from + length);
  }
}
