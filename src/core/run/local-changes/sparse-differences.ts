import type { Region } from '../../network/receptive-field.ts';
import type { ChangingMaps } from './changing-maps.ts';

/**
 * The values in which maps differ from their base: only those, row by row, cell by cell. After a
 * ReLU that is a minority even where every cell has changed. Room is kept from one use to the next.
 */
export class SparseDifferences {
  /** Now − base. */
  values = new Float32Array();
  /** Of each value: (column in the region · channels + channel) · scale. */
  offsets = new Int32Array();
  /** Index of the first value of each cell of the region, and of the first one after the last cell. */
  starts = new Int32Array();

  /**
   * @param region cells of the maps
   * @param scale what offsets are multiplied by
   */
  gather({ shape, base, now }: ChangingMaps, region: Region, scale: number): void {
    const { channels } = shape;
    this.#makeRoom(region.height * region.width, channels);
    const { values, offsets, starts } = this;
    let count = 0;
    let cell = 0;
    for (let y = region.top; y < region.top + region.height; y++) {
      let from = (y * shape.width + region.left) * channels;
      for (let column = 0; column < region.width; column++) {
        starts[cell++] = count;
        for (let channel = 0; channel < channels; channel++, from++) {
          const difference = (now[from] as number) - (base[from] as number);
          if (difference === 0) continue;
          values[count] = difference;
          offsets[count++] = (column * channels + channel) * scale;
        }
      }
    }
    starts[cell] = count;
  }

  #makeRoom(cells: number, channels: number): void {
    if (this.starts.length < cells + 1) this.starts = new Int32Array(cells + 1);
    if (this.values.length >= cells * channels) return;
    this.values = new Float32Array(cells * channels);
    this.offsets = new Int32Array(cells * channels);
  }
}
