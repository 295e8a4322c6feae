import type { CellGrid } from '../../../draw/unit/cell-grid.ts';
import styles from './Cross.module.css';

/** Crosses a whole map out: it does not count. */
export function Cross({ grid: { widthPx, heightPx } }: { readonly grid: CellGrid }) {
  const path = `M0,0L${widthPx},${heightPx}M${widthPx},0L0,${heightPx}`;
  return (
    <>
      <path className={styles.halo} d={path} />
      <path className={styles.line} d={path} />
    </>
  );
}
