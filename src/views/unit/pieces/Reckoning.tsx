import type { ReactNode } from 'react';
import { unitText } from '../../messages/en/unit.ts';
import type { Gate } from '../gate.ts';
import styles from './Reckoning.module.css';

/** One line of written arithmetic. */
export interface ReckoningLine {
  /** Unique among the lines. */
  readonly key: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
  /** A line is drawn above: what stands there follows from what is above. */
  readonly isResult?: boolean;
  /** Hidden while the person is to guess. */
  readonly isSecret?: boolean;
}

interface Props {
  readonly title: ReactNode;
  readonly lines: readonly ReckoningLine[];
  readonly gate: Gate;
  readonly note?: ReactNode;
}

/** Arithmetic as one writes it on paper: a line each, numbers below each other, results under a rule. */
export function Reckoning({ title, lines, gate, note }: Props) {
  const isHidden = gate.isShut && lines.some(({ isSecret }) => isSecret);
  return (
    <div className={styles.reckoning}>
      <p className={styles.title}>{title}</p>
      <dl className={styles.lines}>
        {lines.map(({ key, name, value, isResult, isSecret }) => (
          <div key={key} className={styles.line} data-result={isResult}>
            <dt>{name}</dt>
            <dd>{isSecret && gate.isShut ? '?' : value}</dd>
          </div>
        ))}
      </dl>
      {isHidden && (
        <p className={styles.guess}>
          {unitText.guess}
          <button type="button" className={styles.button} onClick={gate.open}>
            {unitText.showResult}
          </button>
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
