import { clipRegion, type Region } from '../../../core/network/receptive-field.ts';
import { atLeast, type CellGrid, rectOf } from '../../../draw/unit/cell-grid.ts';
import styles from './Outline.module.css';

interface Props {
  readonly grid: CellGrid;
  /** In cells; may reach over the map's edge. */
  readonly region: Region;
}

const LEAST_PX = 5;

/** A frame around cells; what lies outside the map, over padding, is dashed. */
export function Outline({ grid, region }: Props) {
  const inside = clipRegion(region, grid.cells);
  const isEmpty = inside.height === 0 || inside.width === 0;
  const isCut = inside.height < region.height || inside.width < region.width;
  return (
    <>
      {isCut && <rect className={styles.outside} {...placeOf(grid, region)} />}
      {!isEmpty && <rect className={styles.halo} {...placeOf(grid, inside)} />}
      {!isEmpty && <rect className={styles.inside} {...placeOf(grid, inside)} />}
    </>
  );
}

function placeOf(grid: CellGrid, region: Region) {
  const { xPx, yPx, widthPx, heightPx } = atLeast(rectOf(grid, region), LEAST_PX);
  return { x: xPx, y: yPx, width: widthPx, height: heightPx };
}
