import { atlasCompareText as text } from '../../messages/en/atlas-compare.ts';
import styles from './Part.module.css';

interface Props {
  readonly label: string;
  readonly head: readonly string[];
  /** The first of each row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** From this column on there are words. */
  readonly wordsFrom?: number;
}

/** What a chart shows, in numbers. */
export function NumbersTable({ label, head, rows, wordsFrom = Number.POSITIVE_INFINITY }: Props) {
  const look = (column: number) => (column >= wordsFrom ? styles.words : undefined);
  return (
    <details>
      <summary className={styles.summary}>{text.asTable}</summary>
      <section className={styles.frame} aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((name, column) => (
                <th key={name} scope="col" className={look(column)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={head[column + 1]} className={look(column + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
