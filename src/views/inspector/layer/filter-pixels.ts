import type { Pixels } from '../../../core/image/pixels.ts';
import type { Extent } from '../../../core/maths/statistics.ts';
import type { Size } from '../../../core/network/network.ts';
import { type ColourScale, weightScale } from '../../../draw/colour.ts';
import { filterSheet } from '../../../draw/filter-sheet.ts';
import { paintColourFilter, paintKernel, pictureScale } from '../../../draw/paint-filter.ts';
import type { FilterBank } from './filter-bank.ts';

/** `picture`: smallest weight black, largest white. `weights`: two colours, zero in the middle. */
export type FilterLook = 'picture' | 'weights';

export function scaleOfLook(look: FilterLook, range: Extent): ColourScale {
  return look === 'picture' ? pictureScale(range) : weightScale(range);
}

/** How a filter's kernels are set: so many side by side, each weight so many CSS pixels wide. */
export interface KernelGrid {
  readonly columns: number;
  readonly zoom: number;
}

const LEAST_KERNEL_PX = 10;
const MOST_KERNEL_PX = 28;
const WRAPPED_KERNEL_PX = 20;

/** One row where the kernels stay large enough to read; else rows as even as can be. */
export function kernelGrid({ height, width }: Size, kernels: number, widthPx: number): KernelGrid {
  const side = Math.max(height, width);
  const roomInRow = Math.floor(widthPx / (kernels * (width + 1) - 1));
  const zoom = Math.min(roomInRow, Math.max(1, Math.floor(MOST_KERNEL_PX / side)));
  if (zoom * side >= LEAST_KERNEL_PX) return { columns: kernels, zoom };
  const wrapped = Math.max(1, Math.ceil(WRAPPED_KERNEL_PX / side));
  const most = Math.max(1, Math.floor((widthPx + wrapped) / (wrapped * (width + 1))));
  return { columns: Math.ceil(kernels / Math.ceil(kernels / most)), zoom: wrapped };
}

/**
 * One filter in one picture, a pixel per weight: in colour if it reads red, green
 * and blue and is to look like a picture, else its first `kernels` kernels, row by row,
 * with a transparent gap of one pixel between them.
 */
export function filterPixels(
  bank: FilterBank,
  map: number,
  look: FilterLook,
  range: Extent,
  { columns, kernels }: { readonly columns: number; readonly kernels: number },
): Pixels {
  if (bank.inColour && look === 'picture') return paintColourFilter(bank.kernel, map, range);
  const scale = scaleOfLook(look, range);
  const painted = Array.from({ length: kernels }, (_, index) => {
    const { input, filter } = bank.slice(map, index);
    return paintKernel(bank.kernel, input, filter, scale);
  });
  return filterSheet(painted, columns);
}
