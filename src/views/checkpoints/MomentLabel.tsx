import { shownRun } from '../../store/selectors.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { useSelector } from '../shared/store-context.ts';
import styles from './MomentLabel.module.css';
import { useMomentWords } from './use-moment-words.ts';

/** Which moment of its training the network on screen is at, and how its weights are stored. */
export function MomentLabel() {
  const shown = useSelector((state) => shownRun(state)?.moment ?? 'trained');
  const isFetching = useSelector((state) => state.checkpoint.status === 'fetching');
  const { when, accuracy, weights } = useMomentWords(shown);
  return (
    <p className={styles.label} data-fetching={isFetching}>
      <b>{when}</b>
      <span>{accuracy}</span>
      <span className={styles.weights} data-shipped={shown === 'trained'}>
        {isFetching ? text.fetching : weights}
      </span>
    </p>
  );
}
