import type { ClassTally } from '../../../store/card.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import styles from './ClassAccuracy.module.css';

/** Right answers by class, best first. */
export function ClassAccuracy({ tallies }: { readonly tallies: readonly ClassTally[] }) {
  const ranked = tallies.toSorted((a, b) => b.correct / b.total - a.correct / a.total);
  return (
    <ul className={styles.list}>
      {ranked.map(({ class: name, correct, total }) => (
        <li key={name} className={styles.item}>
          <span>{name}</span>
          <span className={styles.track} aria-hidden>
            <span style={{ width: `${(100 * correct) / total}%` }} />
          </span>
          <span className={styles.tally}>{text.ofPictures(correct, total)}</span>
        </li>
      ))}
    </ul>
  );
}
