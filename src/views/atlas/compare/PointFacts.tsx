import type { ReactNode } from 'react';
import styles from './PointFacts.module.css';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface Props {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** All that is known of a chart's point. */
export function PointFacts({ name, facts, children }: Props) {
  return (
    <div className={styles.point}>
      <p className={styles.name}>{name}</p>
      <dl>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}
