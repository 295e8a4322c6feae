import type { CellGrid } from '../../../draw/unit/cell-grid.ts';
import { veilPath } from '../../../draw/unit/scan.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import styles from './Veil.module.css';

interface Props {
  readonly grid: CellGrid;
  readonly cursor: CellCursor;
}

/** Hides the cells that the animation has not come to yet. */
export function Veil({ grid, cursor }: Props) {
  return cursor.scan === 'off' ? null : <path className={styles.veil} d={veilPath(grid, cursor.cell)} />;
}
