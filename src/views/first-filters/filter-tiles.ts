import type { Pixels } from '../../core/image/pixels.ts';
import { type Extent, extent } from '../../core/maths/statistics.ts';
import type { FilterBank } from '../inspector/layer/filter-bank.ts';
import { filterPixels } from '../inspector/layer/filter-pixels.ts';

/** ± the largest weight of all filters, so that zero is mid-grey and all are on one scale. */
export function reachOf({ kernel }: FilterBank): Extent {
  const { min, max } = extent(kernel.values);
  const reach = Math.max(max, -min);
  return { min: -reach, max: reach };
}

/** Each filter as a picture, a pixel per weight: in colour if it reads colour, else its first kernel in grey. */
export function filterTiles(bank: FilterBank, reach: Extent): readonly Pixels[] {
  const one = { columns: 1, kernels: 1 };
  return Array.from({ length: bank.maps }, (_, map) => filterPixels(bank, map, 'picture', reach, one));
}
