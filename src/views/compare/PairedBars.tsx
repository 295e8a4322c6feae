import { useState } from 'react';
import type { PairedClass } from '../../draw/paired-predictions.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { predictionsText } from '../messages/en/predictions.ts';
import styles from './PairedBars.module.css';

interface Props {
  /** In the order of the first network. */
  readonly pairs: readonly PairedClass[];
  readonly names: readonly [first: string, second: string];
  /** The picture's class, where it is known. */
  readonly truth: string | undefined;
  /** How many classes to show before all are asked for. */
  readonly top: number;
}

/** Two bars a class on one scale, with their numbers and the difference in points. */
export function PairedBars({ pairs, names, truth, top }: Props) {
  const [all, setAll] = useState(false);
  const [first, second] = names;
  return (
    <>
      <div className={styles.head} aria-hidden>
        <span className={styles.key}>
          <span data-place="first">{first}</span>
          <span data-place="second">{second}</span>
        </span>
        <span title={text.pointsHelp(first, second)}>{text.points}</span>
      </div>
      <ol aria-label={text.predictions}>
        {(all ? pairs : pairs.slice(0, top)).map((pair) => (
          <PairItem key={pair.name} pair={pair} names={names} isTruth={pair.name === truth} />
        ))}
      </ol>
      {pairs.length > top && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? predictionsText.showTop(top) : predictionsText.showAll(pairs.length)}
        </button>
      )}
    </>
  );
}

interface ItemProps extends Pick<Props, 'names'> {
  readonly pair: PairedClass;
  readonly isTruth: boolean;
}

function PairItem({ pair: { name, bars, points }, names, isTruth }: ItemProps) {
  const [first, second] = bars;
  return (
    <li className={styles.item} data-truth={isTruth}>
      <span className={styles.name}>{name}</span>{' '}
      <span className={styles.tracks} aria-hidden>
        <span data-place="first" style={{ width: `${100 * first.share}%` }} />
        <span data-place="second" style={{ width: `${100 * second.share}%` }} />
      </span>
      <span className={styles.percent} data-place="first">
        <span className={styles.spoken}>{names[0]} </span>
        {first.percent}
      </span>{' '}
      <span className={styles.percent} data-place="second">
        <span className={styles.spoken}>{names[1]} </span>
        {second.percent}
      </span>{' '}
      <span className={styles.points}>
        <span className={styles.spoken}>{text.pointsSpoken} </span>
        {points}
      </span>
    </li>
  );
}
