import { outputSize } from '../layers/window.ts';

/** A window that walks along one axis, in cells. */
export interface AxisWindow {
  readonly in: number;
  readonly filter: number;
  readonly stride: number;
  /** Zeros at each end. */
  readonly pad: number;
  readonly dilation: number;
}

/** How a window walks over its padded input. */
export interface AxisWalk {
  /** Cells of the input, padding included. */
  readonly padded: number;
  /** Cells from the first to the last one the window touches. */
  readonly extent: number;
  /** How many places it stands at: the output's cells; 0 where it does not fit. */
  readonly places: number;
  /** Of each padded cell: does the window touch it at any place? */
  readonly isReached: readonly boolean[];
}

export function axisWalk(window: AxisWindow): AxisWalk {
  const padded = window.in + 2 * window.pad;
  const places = placesOf(window, 'floor');
  const isReached = Array.from({ length: padded }, () => false);
  for (let place = 0; place < places; place++)
    for (const cell of cellsTouched(window, place)) isReached[cell] = true;
  return { padded, extent: extentOf(window), places, isReached };
}

/** The padded cells that the window touches at a place, from 0. */
export const cellsTouched = ({ filter, stride, dilation }: AxisWindow, place: number): readonly number[] =>
  Array.from({ length: filter }, (_, tap) => place * stride + tap * dilation);

/** (F − 1) · D + 1. */
export const extentOf = ({ filter, dilation }: AxisWindow): number => (filter - 1) * dilation + 1;

/** The size of the output, as the layers of a network compute it; 0 where the window does not fit. */
export function placesOf(window: AxisWindow, rounding: 'floor' | 'ceil'): number {
  const { filter, stride, pad, dilation } = window;
  const square = (side: number) => ({ height: side, width: side });
  const { width } = outputSize(
    {
      kernel: square(filter),
      stride: square(stride),
      dilation: square(dilation),
      padding: { top: pad, bottom: pad, left: pad, right: pad },
      rounding,
    },
    square(window.in),
  );
  return Math.max(0, width);
}
