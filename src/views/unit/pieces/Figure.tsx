import type { ReactNode } from 'react';
import styles from './Figure.module.css';

interface Props {
  readonly caption: ReactNode;
  readonly children: ReactNode;
  /** Below the map: a legend, a number. */
  readonly note?: ReactNode;
}

/** A map with its name above. */
export function Figure({ caption, children, note }: Props) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {children}
      {note && <div className={styles.note}>{note}</div>}
    </figure>
  );
}
