import type { Size } from '../../core/network/network.ts';
import { placeInSheet } from '../paint.ts';
import type { MapGrid } from './diagram.ts';
import { gridSize } from './measure.ts';

/** From one map of a sheet, in its pixels, to where it goes on a canvas, in the canvas's pixels. */
export interface MapPlacement {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** How a sheet of maps is drawn on one canvas over the body of a layer. */
export interface MapPlacements {
  readonly canvas: Size;
  /** One for each map. */
  readonly maps: readonly MapPlacement[];
  /** Whether a map has fewer pixels than cells: they are averaged, else each pixel would be one cell of several. */
  readonly smooth: boolean;
}

/** Browsers refuse larger canvases. */
const MAX_SIDE = 8192;
const MAX_AREA = 4096 * 4096;

/**
 * Places the maps of a sheet (`grid.columns` side by side, without gaps) on a canvas
 * that has whole screen pixels under every edge of a map.
 *
 * @param mapSize cells of one map
 * @param count maps
 * @param pixelRatio screen pixels for each CSS pixel; fewer are taken where the canvas would grow too large
 */
export function placeMaps(grid: MapGrid, mapSize: Size, count: number, pixelRatio: number): MapPlacements {
  const { widthPx, heightPx } = gridSize(grid);
  const ratio = Math.min(
    pixelRatio,
    MAX_SIDE / Math.max(widthPx, heightPx),
    Math.sqrt(MAX_AREA / (widthPx * heightPx)),
  );
  const edge = (px: number) => Math.round(ratio * px);
  return {
    canvas: { width: edge(widthPx), height: edge(heightPx) },
    maps: Array.from({ length: count }, (_, map) => {
      const left = (map % grid.columns) * (grid.mapWidthPx + grid.gapPx);
      const top = Math.floor(map / grid.columns) * (grid.mapHeightPx + grid.gapPx);
      const [x, y] = [edge(left), edge(top)];
      return {
        from: placeInSheet(map, grid.columns, mapSize),
        to: { x, y, width: edge(left + grid.mapWidthPx) - x, height: edge(top + grid.mapHeightPx) - y },
      };
    }),
    smooth: ratio * grid.mapWidthPx < mapSize.width,
  };
}
