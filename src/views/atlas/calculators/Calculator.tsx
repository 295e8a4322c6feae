import { useId, useState } from 'react';
import { exampleValues } from '../../../core/calculators/calculator.ts';
import type { CalculatorId } from '../../../core/calculators/calculator-ids.ts';
import type { AnyValues } from '../../../core/calculators/field.ts';
import { calculatorOf } from '../../../core/calculators/registry.ts';
import { writeValues } from '../../../core/calculators/value-text.ts';
import { calculatorTexts } from '../../messages/en/atlas-calculator-list.ts';
import { calculatorsText as text } from '../../messages/en/atlas-calculators.ts';
import { withTerms } from '../../shared/Term.tsx';
import styles from './Calculator.module.css';
import { calculatorViewOf } from './calculator-views.ts';
import { ValueFields } from './fields/ValueFields.tsx';
import { PredictFirst } from './predict/PredictFirst.tsx';
import { usePrediction } from './predict/use-prediction.ts';

interface Props {
  readonly id: CalculatorId;
  readonly values: AnyValues;
  readonly isPredicting: boolean;
  readonly onPredicting: (isPredicting: boolean) => void;
  readonly onChange: (values: AnyValues) => void;
}

/** One calculator: what can be set, what comes out and why, and a drawing of it. */
export function Calculator({ id, values, isPredicting, onPredicting, onChange }: Props) {
  const heading = useId();
  const calculator = calculatorOf(id);
  const words = calculatorTexts[id];
  const view = calculatorViewOf(id);
  const hasProblem = calculator.problem(values) !== undefined;
  const about = writeValues(calculator.fields, values);
  const state = usePrediction(isPredicting && !hasProblem, calculator, values, about);
  // What is half typed or was refused in a field does not outlast the choice of an example.
  const [choices, setChoices] = useState(0);
  const choose = (example: AnyValues) => {
    setChoices(choices + 1);
    onChange(example);
  };
  const isAsking = state.prediction.status === 'asking';
  return (
    <section className={styles.calculator} aria-labelledby={heading}>
      <header className={styles.head}>
        <h3 id={heading}>{words.name}</h3>
        <p className={styles.lead}>{withTerms(words.lead)}</p>
        <p className={styles.formula}>{words.formula}</p>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={isPredicting}
            onChange={(event) => onPredicting(event.currentTarget.checked)}
          />
          {text.predict.toggle}
        </label>
      </header>
      <div className={styles.set}>
        <Examples id={id} about={about} onChoose={choose} />
        <ValueFields
          key={choices}
          calculator={calculator}
          words={words}
          values={values}
          onChange={onChange}
        />
      </div>
      <div className={styles.out}>
        {hasProblem ? (
          <p>{text.problemAbove}</p>
        ) : (
          <>
            <PredictFirst words={words} state={state}>
              <div className={styles.result}>
                <view.Result
                  values={values}
                  change={(patch) => onChange({ ...values, ...patch } as AnyValues)}
                />
              </div>
            </PredictFirst>
            <view.Drawing values={values} isAnswerHidden={isAsking} />
            {isAsking && <p className={styles.note}>{text.predict.waits}</p>}
          </>
        )}
      </div>
    </section>
  );
}

interface ExamplesProps {
  readonly id: CalculatorId;
  /** What is set now. */
  readonly about: string;
  readonly onChoose: (values: AnyValues) => void;
}

function Examples({ id, about, onChoose }: ExamplesProps) {
  const calculator = calculatorOf(id);
  return (
    <fieldset className={styles.examples} aria-label={text.examples}>
      <span>{text.examples}</span>
      {Object.entries(calculator.examples).map(([name, given]) => {
        const values = exampleValues(calculator, given);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={writeValues(calculator.fields, values) === about}
            onClick={() => onChoose(values)}
          >
            {calculatorTexts[id].examples[name]}
          </button>
        );
      })}
    </fieldset>
  );
}
