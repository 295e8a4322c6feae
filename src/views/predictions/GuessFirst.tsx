import { predictionsText as text } from '../messages/en/predictions.ts';
import type { Answer } from './answer.ts';
import styles from './GuessFirst.module.css';

interface Props {
  readonly on: boolean;
  /** Index of the guessed class; absent until one is chosen. */
  readonly chosen: number | undefined;
  readonly classes: readonly string[];
  readonly answer: Answer;
  readonly onTurn: (on: boolean) => void;
  readonly onGuess: (classIndex: number) => void;
}

/** A switch that keeps the predictions back until the person has made one. */
export function GuessFirst({ on, chosen, classes, answer, onTurn, onGuess }: Props) {
  return (
    <>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} />
        {text.guessFirst}
      </label>
      {on && answer.kind === 'ranked' && (
        <div className={styles.guess}>
          <label className={styles.question}>
            <span>{text.guessQuestion}</span>
            <select value={chosen ?? ''} onChange={(event) => onGuess(Number(event.target.value))}>
              <option value="" disabled>
                {text.guessChoose}
              </option>
              {numbered(classes).map(({ name, classIndex }) => (
                <option key={classIndex} value={classIndex}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p role="status">{verdict(chosen, answer)}</p>
        </div>
      )}
    </>
  );
}

/** Two classes may bear one name, as two of ImageNet's cranes do. */
const numbered = (classes: readonly string[]) => classes.map((name, classIndex) => ({ name, classIndex }));

/** How the guess compares with the network's ranking. */
function verdict(chosen: number | undefined, answer: Extract<Answer, { kind: 'ranked' }>): string {
  const rank = answer.predictions.findIndex(({ classIndex }) => classIndex === chosen);
  const [top] = answer.predictions;
  const guessed = answer.predictions[rank];
  if (!top || !guessed) return '';
  return rank === 0 ? text.guessRight(top.name) : text.guessWrong(guessed.name, rank + 1, top.name);
}
