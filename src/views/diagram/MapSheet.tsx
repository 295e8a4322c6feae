import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { FeatureMaps } from '../../core/run/feature-maps.ts';
import type { ScaleLookup } from '../../draw/activation-scales.ts';
import type { LayerBox } from '../../draw/diagram/diagram.ts';
import { placeMaps } from '../../draw/diagram/map-placement.ts';
import { paintSheet } from '../../draw/paint.ts';
import styles from './Diagram.module.css';

interface Props {
  readonly box: LayerBox;
  readonly maps: FeatureMaps;
  readonly scales: ScaleLookup;
  /** Screen pixels for each CSS pixel. */
  readonly pixelRatio: number;
}

/**
 * All maps of a layer on one canvas under their buttons. A canvas for each map would be
 * a layer of its own to the browser, and hundreds of those cost more than their pixels.
 */
export const MapSheet = memo(function MapSheet({ box, maps, scales, pixelRatio }: Props) {
  const { id, grid, body } = box;
  const sheet = useMemo(
    () => paintSheet(maps, (map) => scales(id, map), grid.columns).pixels,
    [maps, scales, id, grid],
  );
  const placements = useMemo(
    () => placeMaps(grid, maps.shape, maps.shape.channels, pixelRatio),
    [grid, maps, pixelRatio],
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  const unscaled = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    unscaled.current ??= document.createElement('canvas');
    fill(unscaled.current, sheet);
    const { width, height } = placements.canvas;
    context.clearRect(0, 0, width, height);
    context.imageSmoothingEnabled = placements.smooth;
    context.imageSmoothingQuality = 'medium';
    for (const { from, to } of placements.maps)
      context.drawImage(
        unscaled.current,
        from.x,
        from.y,
        maps.shape.width,
        maps.shape.height,
        to.x,
        to.y,
        to.width,
        to.height,
      );
  }, [sheet, placements, maps]);
  return (
    <canvas
      ref={canvas}
      width={placements.canvas.width}
      height={placements.canvas.height}
      className={styles.sheet}
      style={{
        left: body.xPx - box.xPx,
        top: body.yPx - box.yPx,
        width: body.widthPx,
        height: body.heightPx,
      }}
      data-sheet
      aria-hidden
    />
  );
});

function fill(canvas: HTMLCanvasElement, { width, height, data }: ReturnType<typeof paintSheet>['pixels']) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas
    .getContext('2d', { willReadFrequently: true })
    ?.putImageData(new ImageData(data, width, height), 0, 0);
}
