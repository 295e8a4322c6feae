import { useState } from 'react';
import type { AnswerKind } from '../../core/network/answer-kind.ts';
import { ablationText } from '../messages/en/ablation.ts';
import { predictionsText as text } from '../messages/en/predictions.ts';
import type { PrintedPrediction } from './answer.ts';
import styles from './PredictionList.module.css';

interface Props {
  /** Most probable first. */
  readonly predictions: readonly PrintedPrediction[];
  /** What the numbers are; shares of a whole if left out. */
  readonly meaning?: AnswerKind;
  /** With a live camera only a change of the top class is announced, not every percentage. */
  readonly live: boolean;
  /** Of the list; left out where there is but one. */
  readonly name?: string;
}

const TOP = 10;

/** One line per class: name, bar, percentage. */
export function PredictionList({ predictions, meaning = 'shares', live, name = text.region }: Props) {
  const [all, setAll] = useState(false);
  const [top] = predictions;
  const shown = all ? predictions : predictions.slice(0, TOP);
  if (!top) return null;
  return (
    <>
      <p className={styles.announcement} role="status">
        {live ? top.name : text.announce(top.name, top.percent)}
      </p>
      <ol className={styles.list} aria-label={name} data-compared={top.change !== undefined}>
        {shown.map((prediction) => (
          <PredictionItem key={prediction.classIndex} prediction={prediction} hasBar={meaning !== 'score'} />
        ))}
      </ol>
      {predictions.length > TOP && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? text.showTop(TOP) : text.showAll(predictions.length)}
        </button>
      )}
      {top.probability < 0.5 && (
        <p className={styles.unsure}>{meaning === 'independent' ? text.unlikely : text.unsure}</p>
      )}
    </>
  );
}

interface ItemProps {
  readonly prediction: PrintedPrediction;
  readonly hasBar: boolean;
}

function PredictionItem({ prediction, hasBar }: ItemProps) {
  const { name, percent, probability, change } = prediction;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{name}</span>{' '}
      <span className={styles.track} aria-hidden>
        {hasBar && <span className={styles.bar} style={{ width: `${100 * probability}%` }} />}
      </span>
      <span className={styles.percent}>{percent}</span>
      {change !== undefined && (
        <>
          {' '}
          <span className={styles.change} title={ablationText.points(change)}>
            {change}
          </span>
        </>
      )}
    </li>
  );
}
