import { type ReactNode, useEffect, useRef } from 'react';
import type { AnyCalculatorText } from '../../../messages/en/atlas-calculator-list.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './PredictFirst.module.css';
import { PredictForm } from './PredictForm.tsx';
import type { PredictionState } from './use-prediction.ts';
import { Verdicts } from './Verdicts.tsx';

const text = calculatorsText.predict;

interface Props {
  readonly words: AnyCalculatorText;
  readonly state: PredictionState;
  /** The result and how it comes about: not rendered before the person has answered. */
  readonly children: ReactNode;
}

/** Keeps a result back until the person has said what they expect, then says what was off and shows it. */
export function PredictFirst({ words, state, children }: Props) {
  const { prediction, refusal, check, show, again } = state;
  const verdicts = useRef<HTMLElement>(null);
  const isAnswered = prediction.status === 'answered';
  const wasAsking = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone.
    if (isAnswered && wasAsking.current) verdicts.current?.focus();
    wasAsking.current = prediction.status === 'asking';
  }, [isAnswered, prediction.status]);

  if (prediction.status === 'off') return children;
  if (prediction.status === 'asking')
    return (
      <PredictForm
        words={words}
        questions={prediction.questions}
        refusal={refusal}
        onCheck={check}
        onShow={show}
      />
    );
  return (
    <>
      <section ref={verdicts} className={styles.verdicts} aria-label={text.verdicts} tabIndex={-1}>
        <Verdicts words={words} judged={prediction.judged} />
        <button type="button" className={styles.button} onClick={again}>
          {text.again}
        </button>
      </section>
      <section className={styles.reasoning} aria-label={text.reasoning}>
        <h4 className={styles.title}>{text.reasoning}</h4>
        {children}
      </section>
    </>
  );
}
