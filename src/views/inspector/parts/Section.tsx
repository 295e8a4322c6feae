import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the inspector under its own heading. */
export function Section({ title, children }: Props) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
