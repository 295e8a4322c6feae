import { type Extent, extent } from '../../../core/maths/statistics.ts';
import type { Weights } from '../../../core/network/network.ts';
import type { ColourScope } from '../../../store/state.ts';
import type { FilterBank } from './filter-bank.ts';

/** Smallest and largest weight that a filter's colours span. */
export type FilterRange = (map: number) => Extent;

/** By the same choice as the maps' colours: each filter its own, one for the layer, or one for all kernels. */
export function filterRange(bank: FilterBank, weights: Weights, scope: ColourScope): FilterRange {
  if (scope === 'map') return (map) => extentOfFilter(bank, map);
  const range = scope === 'layer' ? extent(bank.kernel.values) : extentOfKernels(weights);
  return () => range;
}

function extentOfFilter(bank: FilterBank, map: number): Extent {
  const [height = 0, width = 0, inputs = 0, filters = 0] = bank.kernel.shape;
  const values = Array.from({ length: bank.kernels }, (_, index) => {
    const { input, filter } = bank.slice(map, index);
    return Array.from(
      { length: height * width },
      (_, cell) => bank.kernel.values[(cell * inputs + input) * filters + filter] ?? Number.NaN,
    );
  });
  return extent(values.flat());
}

function extentOfKernels(weights: Weights): Extent {
  const extents = [...weights.values()].flatMap(({ kernel }) => (kernel ? [extent(kernel.values)] : []));
  return {
    min: Math.min(...extents.map(({ min }) => min)),
    max: Math.max(...extents.map(({ max }) => max)),
  };
}
