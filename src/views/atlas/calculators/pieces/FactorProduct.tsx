import { Fragment } from 'react';
import { type Product, total } from '../../../../core/calculators/product.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText as text } from '../../../messages/en/atlas-calculators.ts';
import styles from './FactorProduct.module.css';

interface Props {
  readonly title: string;
  readonly terms: readonly Product[];
  /** What each term stands for, by its id; told where there are several. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A sum of products, every factor with its name below it, and what it comes to. */
export function FactorProduct({ title, terms, names = {} }: Props) {
  return (
    <div className={styles.product}>
      <h4>{title}</h4>
      <p className={styles.line}>
        {terms.map(({ id, factors }, index) => (
          <Fragment key={id}>
            {index > 0 && <span className={styles.sign}>{text.plus}</span>}
            {factors.map(({ name, value }, at) => (
              <Fragment key={name}>
                {at > 0 && <span className={styles.sign}>{text.times}</span>}
                <span className={styles.factor}>
                  {countText(value)}{' '}
                  <small>
                    {factors.length === 1 ? (names[id] ?? text.factorNames[name]) : text.factorNames[name]}
                  </small>
                </span>
              </Fragment>
            ))}
          </Fragment>
        ))}
        <span className={styles.sign}>{text.equals}</span>
        <strong className={styles.factor}>{countText(total(terms))}</strong>
      </p>
    </div>
  );
}
