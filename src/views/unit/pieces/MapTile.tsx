import { type PointerEvent, type ReactNode, useMemo } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { Region } from '../../../core/network/receptive-field.ts';
import type { DrawnSize } from '../../../draw/crispness.ts';
import { type CellGrid, type GridCell, nearestCell } from '../../../draw/unit/cell-grid.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import styles from './MapTile.module.css';
import { Outline } from './Outline.tsx';

interface Props {
  /** One pixel per cell. */
  readonly pixels: Pixels;
  readonly size: DrawnSize;
  readonly outline?: Region | undefined;
  /** The outline ends at the map's edge, whatever lies outside. */
  readonly clip?: boolean;
  /** The pointer moves over a cell, or a finger drags over it. */
  readonly onPoint?: ((cell: GridCell) => void) | undefined;
  /** A click, or the finger is lifted. */
  readonly onPick?: ((cell: GridCell) => void) | undefined;
  /** More SVG over the map, in pixels of the view. */
  readonly overlay?: ((grid: CellGrid) => ReactNode) | undefined;
}

/** A map drawn crisply, with an outline over it. Only the outline changes while one points at cells. */
export function MapTile({ pixels, size, outline, clip = false, onPoint, onPick, overlay }: Props) {
  const { widthPx, heightPx } = size;
  const grid = useMemo(
    () => ({ cells: { height: pixels.height, width: pixels.width }, widthPx, heightPx }),
    [pixels.height, pixels.width, widthPx, heightPx],
  );
  const cellUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return nearestCell(grid, event.clientX - left, event.clientY - top);
  };
  return (
    <div
      className={styles.tile}
      style={{ width: widthPx, height: heightPx }}
      data-pointable={onPoint ? true : undefined}
      onPointerMove={onPoint && ((event) => onPoint(cellUnder(event)))}
      onPointerDown={onPoint && ((event) => onPoint(cellUnder(event)))}
      onPointerUp={onPick && ((event) => event.button === 0 && onPick(cellUnder(event)))}
    >
      <PixelCanvas pixels={pixels} className={isShrunk(pixels, size) ? styles.smooth : styles.canvas} />
      <svg className={styles.overlay} data-clip={clip} width={widthPx} height={heightPx} aria-hidden="true">
        {overlay?.(grid)}
        {outline && <Outline grid={grid} region={outline} />}
      </svg>
    </div>
  );
}

/** More cells than pixels, and no whole number of them: leaving out some would tear the map. */
function isShrunk(pixels: Pixels, { widthPx, crisp }: DrawnSize): boolean {
  return !crisp && widthPx < pixels.width;
}
