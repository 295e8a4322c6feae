import type { Product } from '../../../../core/calculators/product.ts';
import { termBars } from '../../../../draw/atlas/calculators/term-bars.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText as text } from '../../../messages/en/atlas-calculators.ts';
import styles from './TermSum.module.css';

interface Props {
  readonly title: string;
  readonly terms: readonly Product[];
  /** By id. */
  readonly names: Readonly<Record<string, string>>;
  readonly sum: number;
  /** What a bar of the full width stands for. */
  readonly whole: number;
}

/** Operations added up term by term: what they are, their numbers, and bars that follow each other up to the sum. */
export function TermSum({ title, terms, names, sum, whole }: Props) {
  const bars = termBars(terms, whole);
  return (
    <table className={styles.terms}>
      <caption>{title}</caption>
      <tbody>
        {terms.map(({ id, factors, value }, index) => (
          <tr key={id}>
            <th scope="row">
              {names[id] ?? id}
              <small>{factors.map((factor) => countText(factor.value)).join(' · ')}</small>
            </th>
            <td>{countText(value)}</td>
            <td className={styles.bar} aria-hidden>
              <span
                style={{
                  marginLeft: `${100 * (bars[index]?.start ?? 0)}%`,
                  width: `${100 * (bars[index]?.share ?? 0)}%`,
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.sum}</th>
          <td>
            <strong>{countText(sum)}</strong>
          </td>
          <td className={styles.bar} aria-hidden>
            <span className={styles.sum} style={{ width: `${whole > 0 ? (100 * sum) / whole : 0}%` }} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
