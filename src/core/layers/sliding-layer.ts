import type { Layer, Shape, Size, SlidingWindow } from '../network/network.ts';
import type { KerasLayer } from './keras-layer.ts';
import type { ReachWindow } from './kind.ts';
import { ShapeError, shapeText } from './shape-error.ts';
import { kernelExtent, outputSize, type RoundedWindow, resolvePadding } from './window.ts';

/** What convolutions and pools have in common. */
type SlidingLayer = Layer & RoundedWindow;

const one: Size = { height: 1, width: 1 };

/** @throws ShapeError if the window is larger than the padded input */
export function fittingOutputSize(layer: SlidingLayer, input: Shape): Size {
  const size = outputSize(layer, input);
  if (size.height < 1 || size.width < 1) {
    const extent = kernelExtent(layer);
    throw new ShapeError(layer, `room for a ${extent.height} × ${extent.width} window`, shapeText(input));
  }
  return size;
}

/** As for any window, but pools have no dilation here. @throws ShapeError */
export function fittingPoolSize(layer: SlidingLayer, input: Shape): Size {
  const { height, width } = layer.dilation;
  if (height !== 1 || width !== 1) throw new ShapeError(layer, 'dilation 1', `${height} × ${width}`);
  return fittingOutputSize(layer, input);
}

export function reachOf(layer: SlidingLayer, input: Shape): ReachWindow {
  const { top, left } = resolvePadding(layer, input);
  return {
    kernel: layer.kernel,
    stride: layer.stride,
    dilation: layer.dilation,
    padBefore: { y: top, x: left },
  };
}

/** The window of a Keras convolution. */
export function readConvolutionWindow(entry: KerasLayer): SlidingWindow {
  entry.requireChannelsLast();
  return {
    kernel: entry.size('kernel_size'),
    stride: entry.size('strides', one),
    dilation: entry.size('dilation_rate', one),
    padding: entry.choice('padding', ['valid', 'same'], 'valid'),
  };
}

/** The window of a Keras pool; pools side by side unless it says otherwise. */
export function readPoolWindow(entry: KerasLayer): SlidingWindow & { readonly rounding: 'floor' } {
  entry.requireChannelsLast();
  const kernel = entry.size('pool_size', { height: 2, width: 2 });
  return {
    kernel,
    stride: entry.size('strides', kernel),
    dilation: one,
    padding: entry.choice('padding', ['valid', 'same'], 'valid'),
    rounding: 'floor',
  };
}
