import { useState } from 'react';
import { predictionsText as text } from '../messages/en/predictions.ts';
import type { PrintedPrediction } from './answer.ts';
import styles from './SoftmaxDetails.module.css';
import { softmaxTable } from './softmax-table.ts';

interface Props {
  /** Every class, most probable first. */
  readonly predictions: readonly PrintedPrediction[];
}

/** The softmax with this picture's numbers, folded away until asked for. */
export function SoftmaxDetails({ predictions }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{text.arithmetic}</summary>
      {open && <SoftmaxArithmetic predictions={predictions} />}
    </details>
  );
}

function SoftmaxArithmetic({ predictions }: Props) {
  const table = softmaxTable(predictions);
  const [first] = table.rows;
  if (!first) return null;
  return (
    <div className={styles.body} role="group" aria-label={text.arithmetic} tabIndex={0}>
      <p>{text.arithmeticLead}</p>
      <SoftmaxFormula />
      <p>{text.largest(table.largest, first.name)}</p>
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{text.columns.class}</th>
            <th scope="col" className={styles.number}>
              {text.columns.logit}
            </th>
            <th scope="col" className={styles.number}>
              {text.columns.shifted}
            </th>
            <th scope="col" className={styles.number}>
              e<sup>{text.columns.shifted}</sup>
            </th>
            <th scope="col" className={styles.number}>
              {text.columns.probability}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.logit}</td>
              <td>{row.shifted}</td>
              <td>{row.exponential}</td>
              <td>{row.percent}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className={styles.foot}>
          <tr>
            <th scope="row" colSpan={3}>
              {text.sum}
            </th>
            <td>{table.denominator}</td>
            <td>{text.whole}</td>
          </tr>
        </tfoot>
      </table>
      <p>{text.quotient(first.name, first.exponential, table.denominator, first.percent)}</p>
    </div>
  );
}

function SoftmaxFormula() {
  return (
    <math display="block">
      <msub>
        <mi>p</mi>
        <mi>i</mi>
      </msub>
      <mo>=</mo>
      <mfrac>
        <Power index="i" />
        <mrow>
          <munder>
            <mo>∑</mo>
            <mi>j</mi>
          </munder>
          <Power index="j" />
        </mrow>
      </mfrac>
    </math>
  );
}

function Power({ index }: { readonly index: string }) {
  return (
    <msup>
      <mi>e</mi>
      <mrow>
        <msub>
          <mi>z</mi>
          <mi>{index}</mi>
        </msub>
        <mo>−</mo>
        <mi>max</mi>
        <mi>z</mi>
      </mrow>
    </msup>
  );
}
