import type { Ablation } from '../../core/network/ablation.ts';
import { isLocked } from '../../store/selectors.ts';
import { ablationText as text } from '../messages/en/ablation.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './SwitchedOff.module.css';

interface Props {
  /** Whether changes against the whole network are printed below. */
  readonly isCompared: boolean;
}

/** How many parts of the network are switched off, and the way back; says each change to screen readers. */
export function SwitchedOff({ isCompared }: Props) {
  const ablations = useSelector((state) => state.ablations);
  const locked = useSelector((state) => isLocked(state, 'parts'));
  const { clearAblations } = useActions();
  const count = ablations.length;
  const last = ablations.at(-1);
  return (
    <>
      <p className={styles.announcement} role="status">
        {last && `${announced(last)}. ${text.switchedOff(count)}.`}
      </p>
      {count > 0 && (
        <p className={styles.line}>
          <span className={styles.count}>{text.switchedOff(count)}</span>
          {!locked && (
            <button type="button" className={styles.button} onClick={clearAblations}>
              {text.bringAllBack}
            </button>
          )}
          {isCompared && <span className={styles.note}>{text.change}</span>}
        </p>
      )}
    </>
  );
}

const announced = (part: Ablation): string =>
  part.kind === 'silence' ? text.announceMap(part.layer, part.map) : text.announceCut(part.input, part.layer);
