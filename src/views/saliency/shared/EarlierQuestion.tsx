import { labText as text } from '../../messages/en/lab.ts';
import { type AskedWords, changedAspects } from './asked-words.ts';
import styles from './EarlierQuestion.module.css';

interface Props {
  /** What the answer on screen was asked; undefined while there is none. */
  readonly made: AskedWords | undefined;
  /** What would be asked now. */
  readonly now: AskedWords;
}

/** Says plainly that an answer is to another question than the one that is asked now; nothing as long as it is the same. */
export function EarlierQuestion({ made, now }: Props) {
  const changed = made ? changedAspects(made, now) : [];
  return (
    <div className={styles.live} role="status">
      {changed.length > 0 && (
        <div className={styles.note}>
          <p className={styles.what}>{text.earlier}</p>
          <ul>
            {changed.map((aspect) => (
              <li key={aspect.name}>{text.earlierAspect(aspect.name, aspect.made, aspect.now)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
