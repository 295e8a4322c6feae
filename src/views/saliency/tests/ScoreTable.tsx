import { useState } from 'react';
import type { Measure, ScoreTable as Table } from '../../../core/lab/score-table.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { methodName } from './asked.ts';
import styles from './ScoreTable.module.css';
import { nextOrder, type ScoreOrder, sorted } from './score-order.ts';
import { shownMeasures } from './shown-measures.ts';
import testStyles from './Test.module.css';

const text = labTestsText.table;

const writers: Readonly<Record<Measure, (mean: number | undefined) => string>> = {
  energyInside: labTestsText.percent,
  pointing: labTestsText.percent,
  areaShare: labTestsText.percent,
  deletion: labTestsText.signed,
  insertion: labTestsText.signed,
};

/** Mean scores, a row per method; sorted by a click on a heading. */
export function ScoreTable({ table: { rows, pictures, of } }: { readonly table: Table }) {
  const [order, setOrder] = useState<ScoreOrder>();
  const measures = shownMeasures(rows);
  return (
    <>
      <section className={styles.scroll} aria-label={text.name} tabIndex={0}>
        <table className={styles.table}>
          <caption>{text.done(pictures, of)}</caption>
          <thead>
            <tr>
              <th scope="col">{labTestsText.method}</th>
              {measures.map((measure) => {
                const direction = order?.by === measure ? order.direction : undefined;
                return (
                  <th key={measure} scope="col" aria-sort={direction ?? 'none'}>
                    <button
                      type="button"
                      title={text.sortBy(text.measures[measure].name)}
                      onClick={() => setOrder(nextOrder(order, measure))}
                    >
                      {text.measures[measure].name}
                      <span aria-hidden>{direction ? (direction === 'ascending' ? ' ↑' : ' ↓') : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, order).map(({ asked, means }) => (
              <tr key={asked.method}>
                <th scope="row">{methodName(asked)}</th>
                {measures.map((measure) => (
                  <td key={measure}>{writers[measure](means[measure].mean)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className={styles.measures}>
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{text.measures[measure].name}</dt>
            <dd>{text.measures[measure].what}</dd>
          </div>
        ))}
      </dl>
      {!measures.includes('areaShare') && <p className={testStyles.note}>{text.noMasks}</p>}
    </>
  );
}
