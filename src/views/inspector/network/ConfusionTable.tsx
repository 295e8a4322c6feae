import { confusionCells, type MatrixCell } from '../../../draw/matrix.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import styles from './ConfusionTable.module.css';

interface Props {
  /** Row = true class, column = predicted class. */
  readonly counts: readonly (readonly number[])[];
  readonly classes: readonly string[];
  readonly caption: string;
}

/** A confusion matrix with its numbers, coloured by their share of the row. */
export function ConfusionTable({ counts, classes, caption }: Props) {
  const cells = confusionCells(counts, { sidePx: counts.length, gapPx: 0 });
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.trueClass}</th>
          {classes.map((name) => (
            <th key={name} scope="col" className={styles.column}>
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((name, truth) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells
              .filter((cell) => cell.truth === truth)
              .map((cell) => (
                <ConfusionCell key={cell.predicted} cell={cell} />
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ConfusionCell({ cell }: { readonly cell: MatrixCell }) {
  const { truth, predicted, count, colour, ink } = cell;
  return (
    <td
      className={styles.cell}
      data-right={truth === predicted}
      data-none={count === 0}
      style={{ backgroundColor: colour, color: ink }}
    >
      {count}
    </td>
  );
}
