import { resolvePadding } from '../../../layers/window.ts';
import type { ConvolutionLayer, DenseLayer, Size } from '../../../network/network.ts';
import type { ChangingMaps } from '../changing-maps.ts';
import {
  type KernelMaker,
  onlyMaps,
  type RegionKernel,
  type Setting,
  weightValues,
} from '../region-kernel.ts';
import type { SparseDifferences } from '../sparse-differences.ts';

/** Filters summed at once: as many sums as a processor keeps in its registers. */
const AT_ONCE = 8;

/** A kernel that slides over cells. */
interface Slide {
  /** [rows, columns, channels, room]: where there are fewer filters than `AT_ONCE`, zeros follow them. */
  readonly weights: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly room: number;
  readonly stride: Size;
  readonly dilation: Size;
  readonly padBefore: { readonly y: number; readonly x: number };
}

/** base + Σ (x − x of the base) · w: what `core/layers/convolution` has in one group. */
export const convolution: KernelMaker<ConvolutionLayer> = (layer, setting) => {
  const [input = setting.shape] = setting.inputShapes;
  const { top, left } = resolvePadding(layer, input);
  return sliding(setting, {
    ...withRoom(weightValues(setting, 'kernel'), layer.filters),
    rows: layer.kernel.height,
    columns: layer.kernel.width,
    channels: input.channels,
    stride: layer.stride,
    dilation: layer.dilation,
    padBefore: { y: top, x: left },
  });
};

const one: Size = { height: 1, width: 1 };

/** A convolution that sees one cell. */
export const dense: KernelMaker<DenseLayer> = ({ units }, setting) =>
  sliding(setting, {
    ...withRoom(weightValues(setting, 'kernel'), units),
    rows: 1,
    columns: 1,
    channels: setting.inputShapes[0]?.channels ?? 0,
    stride: one,
    dilation: one,
    padBefore: { y: 0, x: 0 },
  });

function withRoom(weights: Float32Array, filters: number): Pick<Slide, 'weights' | 'room'> {
  if (filters >= AT_ONCE) return { weights, room: filters };
  const roomy = new Float32Array((weights.length / filters) * AT_ONCE);
  for (let from = 0, to = 0; from < weights.length; from += filters, to += AT_ONCE)
    roomy.set(weights.subarray(from, from + filters), to);
  return { weights: roomy, room: AT_ONCE };
}

function sliding({ differences }: Setting, slide: Slide): RegionKernel {
  return (inputs, output) => {
    const input = onlyMaps(inputs);
    differences.gather(input, input.changed, slide.room);
    // Where filters do not come out even, the last block overlaps the one before.
    for (let filter = 0; filter < output.shape.channels; filter += AT_ONCE)
      addToBlock(slide, differences, input, output, Math.min(filter, slide.room - AT_ONCE));
  };
}

/**
 * Sets `AT_ONCE` maps of the output, from this filter on, to the base's plus what the differences add.
 * Everything the processor does for long is the innermost loop: it takes the differences of one row
 * of the window, which lie one after the other, and the weights of each. An offset plus `shift` is
 * the index of a difference's first weight.
 */
function addToBlock(
  { weights, rows, columns, channels, room, stride, dilation, padBefore }: Slide,
  { values, offsets, starts }: SparseDifferences,
  { changed: source }: ChangingMaps,
  { changed: target, shape, base, now }: ChangingMaps,
  filter: number,
): void {
  const sums = new Float64Array(AT_ONCE);
  const count = Math.min(AT_ONCE, shape.channels);
  // With columns side by side, a row of the window is one run of cells; else each column is one.
  const runCells = dilation.width === 1 ? columns : 1;
  for (let y = target.top; y < target.top + target.height; y++)
    for (let x = target.left; x < target.left + target.width; x++) {
      const top = y * stride.height - padBefore.y - source.top;
      const left = x * stride.width - padBefore.x - source.left;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let sum4 = 0;
      let sum5 = 0;
      let sum6 = 0;
      let sum7 = 0;
      for (let row = 0; row < rows; row++) {
        const sourceRow = top + row * dilation.height;
        if (sourceRow < 0 || sourceRow >= source.height) continue;
        for (let column = 0; column < columns; column += runCells) {
          const from = left + column * dilation.width;
          const first = Math.max(from, 0);
          const end = Math.min(from + runCells, source.width);
          if (first >= end) continue;
          const shift = (row * columns + column - from) * channels * room + filter;
          const until = starts[sourceRow * source.width + end] as number;
          for (let i = starts[sourceRow * source.width + first] as number; i < until; i++) {
            const value = values[i] as number;
            const at = (offsets[i] as number) + shift;
            sum0 += value * (weights[at] as number);
            sum1 += value * (weights[at + 1] as number);
            sum2 += value * (weights[at + 2] as number);
            sum3 += value * (weights[at + 3] as number);
            sum4 += value * (weights[at + 4] as number);
            sum5 += value * (weights[at + 5] as number);
            sum6 += value * (weights[at + 6] as number);
            sum7 += value * (weights[at + 7] as number);
          }
        }
      }
      sums[0] = sum0;
      sums[1] = sum1;
      sums[2] = sum2;
      sums[3] = sum3;
      sums[4] = sum4;
      sums[5] = sum5;
      sums[6] = sum6;
      sums[7] = sum7;
      const to = (y * shape.width + x) * shape.channels + filter;
      for (let i = 0; i < count; i++) now[to + i] = (base[to + i] as number) + (sums[i] as number);
    }
}
