import { labTestsText as text } from '../../messages/en/lab-tests.ts';
import styles from './ShareBar.module.css';

interface Props {
  /** In [0, 1]; absent where there is nothing to share. */
  readonly share: number | undefined;
  /** What knowing nothing would give, in [0, 1]. */
  readonly area: number;
  readonly name: string;
}

/** A share as a bar, with its number and a mark where it would be by chance. */
export function ShareBar({ share, area, name }: Props) {
  return (
    <div>
      <p className={styles.name}>
        <b>{text.percent(share)}</b> {name}
      </p>
      {share !== undefined && (
        <svg
          className={styles.bar}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          role="img"
          aria-label={text.truth.bar(share, area)}
        >
          <rect className={styles.whole} width={100} height={10} />
          <rect className={styles.share} y={2} width={100 * share} height={6} />
          <path d={`M${100 * area},0v10`} />
        </svg>
      )}
    </div>
  );
}
