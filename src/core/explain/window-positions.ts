import { type RoundedWindow, resolvePadding } from '../layers/window.ts';
import type { Size } from '../network/network.ts';
import type { WindowPosition } from './arithmetic.ts';

/**
 * The cells of the input under a window, row by row of the kernel: those of output
 * (y, x) lie at y · stride + row · dilation − padding, and likewise in x.
 */
export function windowPositions(
  window: RoundedWindow,
  input: Size,
  output: { readonly y: number; readonly x: number },
): WindowPosition[][] {
  const { top, left } = resolvePadding(window, input);
  const { kernel, stride, dilation } = window;
  return Array.from({ length: kernel.height }, (_, row) =>
    Array.from({ length: kernel.width }, (_, column) => {
      const y = output.y * stride.height + row * dilation.height - top;
      const x = output.x * stride.width + column * dilation.width - left;
      return { y, x, inside: y >= 0 && x >= 0 && y < input.height && x < input.width };
    }),
  );
}

/** Every cell of a map, row by row. */
export function allPositions({ height, width }: Size): WindowPosition[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => ({ y, x, inside: true })),
  );
}
