import { useMemo, useRef } from 'react';
import { type CalculatorId, calculatorIds } from '../../../core/calculators/calculator-ids.ts';
import type { AnyValues } from '../../../core/calculators/field.ts';
import { calculatorOf } from '../../../core/calculators/registry.ts';
import { readValues, writeValues } from '../../../core/calculators/value-text.ts';
import {
  calculatorParameter,
  predictParameter,
  valuesParameter,
} from '../../../store/atlas/calculator-parameters.ts';
import { writeParameter } from '../../../store/atlas/parameters.ts';
import { calculatorTexts } from '../../messages/en/atlas-calculator-list.ts';
import { calculatorsText as text } from '../../messages/en/atlas-calculators.ts';
import { useActions } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';
import { Calculator } from './Calculator.tsx';
import styles from './CalculatorsPage.module.css';

/** How one reckons what a network costs: one calculator at a time, all that is set in it is in the link. */
export function CalculatorsPage() {
  const [id] = useAtlas(calculatorParameter);
  const [written, setWritten] = useAtlas(valuesParameter);
  const [isPredicting, setPredicting] = useAtlas(predictParameter);
  const { setAtlas } = useActions();
  const left = useRef(new Map<CalculatorId, string>());
  const { fields } = calculatorOf(id);
  const { values, bad } = useMemo(() => readValues(fields, written), [fields, written]);
  const open = (next: CalculatorId) => {
    left.current.set(id, written);
    setAtlas({
      ...writeParameter(calculatorParameter, next),
      ...writeParameter(valuesParameter, left.current.get(next) ?? ''),
    });
  };
  return (
    <div className={styles.page}>
      <nav className={styles.calculators} aria-label={text.navigation}>
        {calculatorIds.map((other) => (
          <button
            key={other}
            type="button"
            aria-current={other === id ? 'page' : undefined}
            onClick={() => open(other)}
          >
            {calculatorTexts[other].name}
          </button>
        ))}
      </nav>
      {bad.length > 0 && (
        <p className={styles.notice} role="status">
          {text.badLink(bad)}
        </p>
      )}
      <Calculator
        key={id}
        id={id}
        values={values}
        isPredicting={isPredicting}
        onPredicting={setPredicting}
        onChange={(next: AnyValues) => setWritten(writeValues(fields, next))}
      />
    </div>
  );
}
