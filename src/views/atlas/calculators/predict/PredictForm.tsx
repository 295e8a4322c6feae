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
          refusal={refusalText(words, id, refusal)}
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

/** What is said at a question whose answer cannot be judged. */
function refusalText(words: AnyCalculatorText, id: string, refusal: Refusal | undefined): string | undefined {
  if (refusal === undefined || refusal === 'empty' || refusal.refused[id] === undefined) return undefined;
  return (refusal.refused[id] === 'not-whole' && words.questions[id]?.notWhole) || text.unreadable;
}

interface AnswerProps {
  readonly name: string;
  readonly ask: string;
  readonly refusal: string | undefined;
}

/** A text field, since a number field would refuse grouped thousands. */
function Answer({ name, ask, refusal }: AnswerProps) {
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
        aria-invalid={refusal !== undefined || undefined}
        aria-describedby={refusal === undefined ? undefined : problem}
      />
      {refusal !== undefined && (
        <span id={problem} className={styles.alarm} role="alert">
          {refusal}
        </span>
      )}
    </p>
  );
}
