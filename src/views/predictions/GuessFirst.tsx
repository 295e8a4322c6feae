import { useState } from 'react';
import type { Pixels } from '../../core/image/pixels.ts';
import { predictionsText as text } from '../messages/en/predictions.ts';
import type { Answer } from './answer.ts';
import styles from './GuessFirst.module.css';

/** Whether predictions wait for the person's own, and what that was for the present picture. */
export interface Guess {
  readonly on: boolean;
  /** Index of the guessed class; absent until one is chosen. */
  readonly chosen: number | undefined;
  /** Whether the predictions are still to be kept back. */
  readonly hides: boolean;
  turn(on: boolean): void;
  choose(classIndex: number): void;
}

/** @param picture a guess holds for this picture only */
export function useGuess(picture: Pixels | undefined): Guess {
  const [on, turn] = useState(false);
  const [guessed, setGuessed] = useState<{ picture: Pixels | undefined; classIndex: number }>();
  const chosen = guessed?.picture === picture ? guessed?.classIndex : undefined;
  return {
    on,
    chosen,
    hides: on && chosen === undefined,
    turn,
    choose: (classIndex) => setGuessed({ picture, classIndex }),
  };
}

interface Props {
  readonly guess: Guess;
  readonly classes: readonly string[];
  readonly answer: Answer;
}

/** A switch that keeps the predictions back until the person has made one. */
export function GuessFirst({ guess, classes, answer }: Props) {
  return (
    <>
      <label className={styles.switch}>
        <input type="checkbox" checked={guess.on} onChange={(event) => guess.turn(event.target.checked)} />
        {text.guessFirst}
      </label>
      {guess.on && answer.kind === 'ranked' && (
        <div className={styles.guess}>
          <label className={styles.question}>
            <span>{text.guessQuestion}</span>
            <select value={guess.chosen ?? ''} onChange={(event) => guess.choose(Number(event.target.value))}>
              <option value="" disabled>
                {text.guessChoose}
              </option>
              {classes.map((name, classIndex) => (
                <option key={name} value={classIndex}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p role="status">{verdict(guess.chosen, answer)}</p>
        </div>
      )}
    </>
  );
}

/** How the guess compares with the network's ranking. */
function verdict(chosen: number | undefined, answer: Extract<Answer, { kind: 'ranked' }>): string {
  const rank = answer.predictions.findIndex(({ classIndex }) => classIndex === chosen);
  const [top] = answer.predictions;
  const guessed = answer.predictions[rank];
  if (!top || !guessed) return '';
  return rank === 0 ? text.guessRight(top.name) : text.guessWrong(guessed.name, rank + 1, top.name);
}
