import { useId } from 'react';
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
  const heading = useId();
  const bars = termBars(terms, whole);
  return (
    <div className={styles.terms}>
      <h4 id={heading}>{title}</h4>
      <ul aria-labelledby={heading}>
        {terms.map(({ id, factors, value }, index) => (
          <li key={id}>
            <span>{names[id] ?? id}</span>
            <span className={styles.factors}>
              {factors.map((factor) => countText(factor.value)).join(' · ')} =
            </span>
            <span className={styles.value}>{countText(value)}</span>
            <Bar start={bars[index]?.start ?? 0} share={bars[index]?.share ?? 0} />
          </li>
        ))}
        {terms.length > 1 && (
          <li className={styles.sum}>
            <span>{text.sum}</span>
            <span className={styles.value}>{countText(sum)}</span>
            <Bar start={0} share={whole > 0 ? sum / whole : 0} />
          </li>
        )}
      </ul>
    </div>
  );
}

/** Both of the whole width, in [0, 1]. */
function Bar({ start, share }: { readonly start: number; readonly share: number }) {
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ marginLeft: `${100 * start}%`, width: `${100 * share}%` }} />
    </span>
  );
}
