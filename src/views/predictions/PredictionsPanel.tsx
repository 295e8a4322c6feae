import { useMemo } from 'react';
import { guessedClass, isAnswerHidden, networkOf, shownRun } from '../../store/selectors.ts';
import { SwitchedOff } from '../ablation/SwitchedOff.tsx';
import { predictionsText as text } from '../messages/en/predictions.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { answerOf } from './answer.ts';
import { GuessFirst } from './GuessFirst.tsx';
import { PredictionList } from './PredictionList.tsx';
import styles from './PredictionsPanel.module.css';
import { SoftmaxDetails } from './SoftmaxDetails.tsx';

/** What the network says of the picture, and how it came to these percentages. */
export function PredictionsPanel() {
  const network = useSelector(networkOf);
  const run = useSelector(shownRun);
  const live = useSelector((state) => state.camera === 'live');
  const answer = useMemo(() => answerOf(network, run), [network, run]);
  const guessing = useSelector((state) => state.guessing.kind === 'on');
  const guessed = useSelector(guessedClass);
  const hidden = useSelector(isAnswerHidden);
  const { setGuessing, guess } = useActions();
  const classes = network?.network.classes ?? [];
  const isCompared = !hidden && answer.kind === 'ranked' && answer.predictions[0]?.change !== undefined;
  return (
    <section className={styles.panel} aria-label={text.region}>
      <header className={styles.header}>
        <h2 className={styles.title}>{text.region}</h2>
        <GuessFirst
          on={guessing}
          chosen={guessed}
          classes={classes}
          answer={answer}
          onTurn={setGuessing}
          onGuess={guess}
        />
      </header>
      <SwitchedOff isCompared={isCompared} />
      {answer.kind === 'none' && <p className={styles.note}>{text.waiting}</p>}
      {answer.kind === 'not numbers' && <p className={styles.alarm}>{text.notNumbers}</p>}
      {answer.kind === 'ranked' && !hidden && (
        <>
          <PredictionList predictions={answer.predictions} meaning={answer.meaning} live={live} />
          {text.meanings[answer.meaning] && <p className={styles.note}>{text.meanings[answer.meaning]}</p>}
          {(answer.meaning === 'shares' || answer.meaning === 'logits') && (
            <SoftmaxDetails predictions={answer.predictions} />
          )}
        </>
      )}
    </section>
  );
}
