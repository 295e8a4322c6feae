import type { RefObject } from 'react';
import { useSize } from '../../../shared/use-size.ts';

/** Narrower than this nothing can be drawn: the element is not shown. */
const LEAST_PX = 40;

/** Inner width of an element in whole CSS pixels; undefined while it has none to draw on. */
export function useWidthPx(element: RefObject<HTMLElement | null>): number | undefined {
  const widthPx = useSize(element)?.widthPx ?? 0;
  return widthPx >= LEAST_PX ? widthPx : undefined;
}
