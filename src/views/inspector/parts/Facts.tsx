import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** How the value comes about, below it. */
  readonly detail?: ReactNode;
  /** A line of explanation below the value. */
  readonly note?: string | undefined;
}

/** Names and values, a hairline between. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, detail, note }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            {value}
            {detail !== undefined && <div className={styles.detail}>{detail}</div>}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
