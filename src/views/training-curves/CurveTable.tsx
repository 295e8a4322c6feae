import { useState } from 'react';
import { curvesText as text } from '../messages/en/curves.ts';
import styles from './CurveTable.module.css';
import type { CurveChartData } from './curve-lines.ts';

interface Props {
  readonly charts: readonly CurveChartData[];
  readonly epochs: number;
}

/** The same numbers, a row per epoch; made when it is opened. */
export function CurveTable({ charts, epochs }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.table}</summary>
      {open && (
        <section className={styles.frame} aria-label={text.table} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.epoch}</th>
                {charts.flatMap(({ title, lines }) =>
                  lines.map(({ key, name }) => (
                    <th key={`${title} ${key}`} scope="col">
                      {title}, {name}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: epochs }, (_, index) => index + 1).map((epoch) => (
                <EpochRow key={epoch} charts={charts} epoch={epoch} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function EpochRow({ charts, epoch }: { readonly charts: readonly CurveChartData[]; readonly epoch: number }) {
  return (
    <tr>
      <th scope="row">{epoch}</th>
      {charts.flatMap(({ title, lines, write }) =>
        lines.map(({ key, values }) => {
          const value = values[epoch - 1];
          return <td key={`${title} ${key}`}>{value === undefined ? text.none : write(value)}</td>;
        }),
      )}
    </tr>
  );
}
