import { useState } from 'react';
import { labTestsText as text } from '../../messages/en/lab-tests.ts';
import styles from './FigureTable.module.css';

interface Props {
  /** All different. */
  readonly head: readonly string[];
  /** The first of each row names it; all of these differ. */
  readonly rows: readonly (readonly string[])[];
}

/** What curves show, in numbers; made when it is opened. */
export function FigureTable({ head, rows }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.asTable}</summary>
      {isOpen && (
        <section className={styles.frame} aria-label={text.asTable} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name = '', ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={head[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
