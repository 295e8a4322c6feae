import { kernelExtent, outputSize, type RoundedWindow, resolvePadding } from '../../../core/layers/window.ts';
import type { Layer, Size } from '../../../core/network/network.ts';

/** The numbers of W′ = ⌊(W − F + P_before + P_after) / S⌋ + 1 along one axis, in cells. */
export interface AxisSize {
  /** `both`: height and width have the same numbers. */
  readonly axis: 'height' | 'width' | 'both';
  readonly input: number;
  readonly kernel: number;
  readonly dilation: number;
  /** What the dilated kernel covers: (kernel − 1) · dilation + 1. */
  readonly extent: number;
  readonly before: number;
  readonly after: number;
  readonly stride: number;
  readonly output: number;
}

/** One entry per axis, or a single one where both have the same numbers; none for a layer without a window. */
export function outputSizes(layer: Layer, input: Size): readonly AxisSize[] {
  if (!('kernel' in layer)) return [];
  const width = axisSize(layer, input, 'width');
  const height = axisSize(layer, input, 'height');
  const same = sameNumbers(width, height);
  return same ? [{ ...width, axis: 'both' }] : [width, height];
}

/** Whether the layer's rounding up made its output larger than rounding down would have. */
export function roundsUp(layer: Layer, input: Size): boolean {
  if (!('rounding' in layer) || layer.rounding !== 'ceil') return false;
  const up = outputSize(layer, input);
  const down = outputSize({ ...layer, rounding: 'floor' }, input);
  return up.height > down.height || up.width > down.width;
}

function axisSize(window: RoundedWindow, input: Size, axis: 'height' | 'width'): AxisSize {
  const { top, bottom, left, right } = resolvePadding(window, input);
  return {
    axis,
    input: input[axis],
    kernel: window.kernel[axis],
    dilation: window.dilation[axis],
    extent: kernelExtent(window)[axis],
    before: axis === 'height' ? top : left,
    after: axis === 'height' ? bottom : right,
    stride: window.stride[axis],
    output: outputSize(window, input)[axis],
  };
}

function sameNumbers(a: AxisSize, b: AxisSize): boolean {
  const numbers = ['input', 'kernel', 'dilation', 'before', 'after', 'stride'] as const;
  return numbers.every((key) => a[key] === b[key]);
}
