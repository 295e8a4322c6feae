import type { ReactNode } from 'react';
import styles from './UnitFigures.module.css';

/** Maps and their arithmetic side by side, in as many rows as they need. */
export function UnitFigures({ children }: { readonly children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}

/** What happens from one map to the next: `→`, `+`, `=`. */
export function Operator({ children }: { readonly children: string }) {
  return (
    <span className={styles.operator} aria-hidden="true">
      {children}
    </span>
  );
}
