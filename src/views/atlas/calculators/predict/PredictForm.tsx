import { type FormEvent, useId } from 'react';
import type { AnyCalculatorText } from '../../../messages/en/atlas-calculator-list.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './PredictFirst.module.css';
import type { Refusal } from './prediction.ts';

const text = calculatorsText.predict;

interface Props {
  readonly words: AnyCalculatorText;
  readonly questions: readonly string[];
  readonly refusal: Refusal | undefined;
  /** With what was written, by question. */
  readonly onCheck: (written: Readonly<Record<string, string>>) => void;
  readonly onShow: () => void;
}

/** What the person expects, one number for each question. */
export function PredictForm({ words, questions, refusal, onCheck, onShow }: Props) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onCheck(Object.fromEntries(questions.map((id) => [id, String(data.get(id) ?? '')])));
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate aria-label={text.title}>
      <h4 className={styles.title}>{text.title}</h4>
      {questions.map((id) => (
        <Answer
          key={id}
          name={id}
          ask={words.questions[id]?.ask ?? id}
          isUnreadable={typeof refusal === 'object' && refusal.unreadable.includes(id)}
        />
      ))}
      {refusal === 'empty' && (
        <p className={styles.alarm} role="alert">
          {text.empty}
        </p>
      )}
      <p className={styles.buttons}>
        <button type="submit" className={styles.main}>
          {text.check}
        </button>
        <button type="button" className={styles.button} onClick={onShow}>
          {text.show}
        </button>
      </p>
    </form>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly ask: string;
  readonly isUnreadable: boolean;
}

/** A text field, since a number field would refuse grouped thousands. */
function Answer({ name, ask, isUnreadable }: AnswerProps) {
  const [id, problem] = [useId(), useId()];
  return (
    <p className={styles.answer}>
      <label htmlFor={id}>{ask}</label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isUnreadable || undefined}
        aria-describedby={isUnreadable ? problem : undefined}
      />
      {isUnreadable && (
        <span id={problem} className={styles.alarm} role="alert">
          {text.unreadable}
        </span>
      )}
    </p>
  );
}
