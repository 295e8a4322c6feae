import type { ReactNode } from 'react';
import styles from './PageSection.module.css';

interface Props {
  readonly title: string;
  /** Over the whole width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A part of the page under its own heading. What is too wide for it can be scrolled. */
export function PageSection({ title, wide = false, children }: Props) {
  return (
    <section className={styles.section} data-wide={wide}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
