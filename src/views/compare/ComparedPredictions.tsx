import { useMemo } from 'react';
import { pairPredictions } from '../../draw/paired-predictions.ts';
import { guessedClass, isAnswerHidden, networkOf, shownRun } from '../../store/selectors.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { answerOf } from '../predictions/answer.ts';
import { GuessFirst } from '../predictions/GuessFirst.tsx';
import { PredictionList } from '../predictions/PredictionList.tsx';
import { isAnythingPicked, type Place, useNetworkName, useSeat } from '../shared/seats.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './ComparedPredictions.module.css';
import { PairedBars } from './PairedBars.tsx';
import { trueClassOf } from './true-class.ts';
import { type Opinion, verdictOf } from './verdict.ts';

/** What the two networks say of the picture: in a sentence, and class by class. */
export function ComparedPredictions() {
  const first = useAnswer('first');
  const second = useAnswer('second');
  const names = [useNetworkName('first'), useNetworkName('second')] as const;
  const classes = useSeat('first', networkOf)?.network.classes ?? [];
  const guessing = useSelector((state) => state.guessing.kind === 'on');
  const guessed = useSelector(guessedClass);
  const hidden = useSelector(isAnswerHidden);
  const { setGuessing, guess } = useActions();
  const isPaired = useSelector(({ pair }) => pair !== undefined);
  const areApart = first.kind === 'ranked' && second.kind === 'ranked' && !isPaired;
  const broken = [first, second].findIndex(({ kind }) => kind === 'not numbers');
  return (
    <section className={styles.panel} aria-label={text.predictions}>
      <header className={styles.header}>
        <h2 className={styles.title}>{text.predictions}</h2>
        <GuessFirst
          on={guessing}
          chosen={guessed}
          classes={classes}
          answer={first}
          onTurn={setGuessing}
          onGuess={guess}
        />
      </header>
      {broken >= 0 && <p className={styles.alarm}>{text.notNumbers(names[broken] ?? '')}</p>}
      {broken < 0 && (first.kind === 'none' || second.kind === 'none' || areApart) && (
        <p className={styles.note}>{text.waiting}</p>
      )}
      {first.kind === 'ranked' && second.kind === 'ranked' && isPaired && !hidden && (
        <Compared first={{ ...first, network: names[0] }} second={{ ...second, network: names[1] }} />
      )}
      {first.kind === 'ranked' && second.kind !== 'ranked' && !hidden && (
        <OwnList place="first" network={names[0]} {...first} />
      )}
      {second.kind === 'ranked' && first.kind !== 'ranked' && !hidden && (
        <OwnList place="second" network={names[1]} {...second} />
      )}
    </section>
  );
}

/** To the picture that both have seen, if there is one; else what one has to say alone. */
function useAnswer(place: Place) {
  const network = useSeat(place, networkOf);
  const paired = useSelector(({ pair }) => pair?.[place]);
  const own = useSeat(place, (seat) => (seat.run.status === 'failed' ? undefined : shownRun(seat)));
  const run = paired ?? own;
  return useMemo(() => answerOf(network, run), [network, run]);
}

interface ComparedProps {
  readonly first: Opinion;
  readonly second: Opinion;
}

/** Class by class where both know the same classes, else one list after the other. */
function Compared({ first, second }: ComparedProps) {
  const pairs = pairPredictions(first.predictions, second.predictions);
  const truth = useSelector(trueClassOf);
  // What is picked out needs the room below.
  const isPicked = useSelector(isAnythingPicked);
  if (!pairs)
    return (
      <>
        <p className={styles.verdict}>{text.notComparable}</p>
        <OwnList place="first" {...first} />
        <OwnList place="second" {...second} />
      </>
    );
  const known = pairs.some(({ name }) => name === truth) ? truth : undefined;
  return (
    <>
      <p className={styles.verdict} role="status">
        {keptTogether(verdictOf(first, second, known))}
      </p>
      <PairedBars
        pairs={pairs}
        names={[first.network, second.network]}
        truth={known}
        top={isPicked ? 5 : 10}
      />
    </>
  );
}

/** No line ends between a number and its sign. */
const keptTogether = (sentence: string) => sentence.replace(/ %/g, '\u00a0%');

interface OwnListProps extends Opinion {
  readonly place: Place;
}

function OwnList({ place, network, meaning, predictions }: OwnListProps) {
  const live = useSelector((state) => state.camera === 'live');
  return (
    <div className={styles.own} data-place={place}>
      <h3>{network}</h3>
      <PredictionList predictions={predictions} meaning={meaning} live={live} name={text.listOf(network)} />
    </div>
  );
}
