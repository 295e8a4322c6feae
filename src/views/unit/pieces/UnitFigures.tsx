import type { CSSProperties, ReactNode } from 'react';
import styles from './UnitFigures.module.css';

interface Props {
  /** Side of the maps. */
  readonly fitPx: number;
  readonly children: ReactNode;
}

/** Maps and their arithmetic side by side, in as many rows as they need. */
export function UnitFigures({ fitPx, children }: Props) {
  return (
    <div className={styles.figures} style={{ '--figure': `${fitPx}px` } as CSSProperties}>
      {children}
    </div>
  );
}

/** What happens from one map to the next: `→`, `+`, `=`. */
export function Operator({ children }: { readonly children: string }) {
  return (
    <span className={styles.operator} aria-hidden="true">
      {children}
    </span>
  );
}

/** What belongs beside the maps: below each other in a narrow column, side by side in a row of their own. */
export function Aside({ children }: { readonly children: ReactNode }) {
  return <div className={styles.aside}>{children}</div>;
}
