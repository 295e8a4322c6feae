import type { ReactNode } from 'react';
import styles from './Choice.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** A choice of one among several, with its name before it; its parent's two columns are its own. */
export function Choice({ label, value, onChange, children }: Props) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
