import type { Insets, Size, SlidingWindow } from '../network/network.ts';

/** A sliding window; convolutions always round down, pools may round up. */
export interface RoundedWindow extends SlidingWindow {
  readonly rounding?: 'floor' | 'ceil';
}

/** One axis of a window, in cells. */
interface Axis {
  readonly input: number;
  /** Cells from the first to the last one the kernel touches: (kernel − 1) · dilation + 1. */
  readonly extent: number;
  readonly stride: number;
}

const NO_INSETS: Insets = { top: 0, bottom: 0, left: 0, right: 0 };

/** Cells a dilated kernel covers: (kernel − 1) · dilation + 1. */
export function kernelExtent(window: SlidingWindow): Size {
  return {
    height: (window.kernel.height - 1) * window.dilation.height + 1,
    width: (window.kernel.width - 1) * window.dilation.width + 1,
  };
}

/**
 * The padding in cells, such that the output is ⌊(input − extent + before + after) / stride⌋ + 1
 * whatever the window's padding and rounding.
 */
export function resolvePadding(window: RoundedWindow, input: Size): Insets {
  const extent = kernelExtent(window);
  const { stride, padding } = window;
  const vertical = { input: input.height, extent: extent.height, stride: stride.height };
  const horizontal = { input: input.width, extent: extent.width, stride: stride.width };
  if (padding === 'same') {
    const [top, bottom] = samePadding(vertical);
    const [left, right] = samePadding(horizontal);
    return { top, bottom, left, right };
  }
  const given = padding === 'valid' ? NO_INSETS : padding;
  if (window.rounding !== 'ceil') return given;
  return {
    ...given,
    bottom: paddingAfterRoundingUp(vertical, given.top, given.bottom),
    right: paddingAfterRoundingUp(horizontal, given.left, given.right),
  };
}

/** Height and width of what the window puts out: (W − F + 2P) / S + 1; may be below 1 where it does not fit. */
export function outputSize(window: RoundedWindow, input: Size): Size {
  const padding = resolvePadding(window, input);
  const extent = kernelExtent(window);
  const { stride } = window;
  return {
    height: Math.floor((input.height - extent.height + padding.top + padding.bottom) / stride.height) + 1,
    width: Math.floor((input.width - extent.width + padding.left + padding.right) / stride.width) + 1,
  };
}

export function isPadded({ top, bottom, left, right }: Insets): boolean {
  return top + bottom + left + right > 0;
}

/** TensorFlow's rule: the output is ⌈input / stride⌉, the odd cell of padding comes last. */
function samePadding({ input, extent, stride }: Axis): readonly [number, number] {
  const total = Math.max((Math.ceil(input / stride) - 1) * stride + extent - input, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** PyTorch's rule: one more window where cells are left over, if it starts inside the input or the padding before it. */
function paddingAfterRoundingUp({ input, extent, stride }: Axis, before: number, after: number): number {
  let windows = Math.ceil((input - extent + before + after) / stride) + 1;
  if ((windows - 1) * stride >= input + before) windows--;
  return Math.max(0, (windows - 1) * stride + extent - input - before);
}
