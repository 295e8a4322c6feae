import { resolvePadding } from '../../../layers/window.ts';
import type { ConvolutionLayer, DepthwiseConvolutionLayer } from '../../../network/network.ts';
import {
  type KernelMaker,
  onlyMaps,
  type RegionKernel,
  type Setting,
  weightValues,
} from '../region-kernel.ts';

/** base + Σ (x − x of the base) · w, each filter over the channels of its group. */
export const groupedConvolution: KernelMaker<ConvolutionLayer> = (layer, setting) =>
  inGroups(layer, layer.groups, setting);

/** Each channel is a group, and its kernels lie in the order in which those of groups do. */
export const depthwiseConvolution: KernelMaker<DepthwiseConvolutionLayer> = (layer, setting) =>
  inGroups(layer, setting.inputShapes[0]?.channels ?? 0, setting);

function inGroups(
  layer: ConvolutionLayer | DepthwiseConvolutionLayer,
  groups: number,
  setting: Setting,
): RegionKernel {
  const { kernel, stride, dilation } = layer;
  const filters = setting.shape.channels;
  const [{ channels, ...size } = setting.shape] = setting.inputShapes;
  const padding = resolvePadding(layer, size);
  const perGroup = channels / groups;
  const weights = weightValues(setting, 'kernel');
  /** By filter, the first channel of its group. */
  const firstChannel = Int32Array.from(
    { length: filters },
    (_, filter) => Math.floor((filter * groups) / filters) * perGroup,
  );
  const sums = new Float64Array(filters);
  const addCell = (now: Float32Array, base: Float32Array, cell: number, tap: number) => {
    for (let channel = 0; channel < perGroup; channel++)
      for (let filter = 0; filter < filters; filter++) {
        const from = cell * channels + (firstChannel[filter] as number) + channel;
        const weight = weights[(tap * perGroup + channel) * filters + filter] as number;
        sums[filter] = (sums[filter] as number) + ((now[from] as number) - (base[from] as number)) * weight;
      }
  };
  return (inputs, output) => {
    const { now, base, changed: source } = onlyMaps(inputs);
    const { changed: target, shape } = output;
    for (let y = target.top; y < target.top + target.height; y++)
      for (let x = target.left; x < target.left + target.width; x++) {
        sums.fill(0);
        for (let tap = 0; tap < kernel.height * kernel.width; tap++) {
          const row = Math.floor(tap / kernel.width);
          const sourceY = y * stride.height - padding.top + row * dilation.height;
          const sourceX = x * stride.width - padding.left + (tap - row * kernel.width) * dilation.width;
          if (sourceY < source.top || sourceY >= source.top + source.height) continue;
          if (sourceX < source.left || sourceX >= source.left + source.width) continue;
          addCell(now, base, sourceY * size.width + sourceX, tap);
        }
        const to = (y * shape.width + x) * filters;
        for (let filter = 0; filter < filters; filter++)
          output.now[to + filter] = (output.base[to + filter] as number) + (sums[filter] as number);
      }
  };
}
