import { Fragment } from 'react';
import type { LayerDescription } from '../../../core/network/describe.ts';
import { countText } from '../../../draw/format.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import styles from './CostFormula.module.css';
import { macFactors, parameterTerms } from './cost.ts';

interface Props {
  readonly description: LayerDescription;
}

/** `3 · 3 · 12 · 12 weights + 12 biases`. */
export function ParameterSum({ description }: Props) {
  return (
    <span>
      {parameterTerms(description).map(({ role, factors }, index) => (
        <Fragment key={role}>
          {index > 0 && ' + '}
          <span className={styles.term}>
            {productText(factors)} {text.parameterRole(role)}
          </span>
        </Fragment>
      ))}
    </span>
  );
}

/** `64 · 64 cells × 3 · 3 · 12 · 12 weights`. */
export function MacProduct({ description }: Props) {
  const factors = macFactors(description);
  if (!factors) return null;
  return (
    <span>
      {factors.cells.length > 0 && (
        <>
          <span className={styles.term}>
            {productText(factors.cells)} {text.macCells}
          </span>
          {' × '}
        </>
      )}
      <span className={styles.term}>
        {productText(factors.weights)} {text.parameterRole('kernel')}
      </span>
    </span>
  );
}

const productText = (factors: readonly number[]): string => factors.map(countText).join(' · ');
