import { useEffect } from 'react';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { CheckpointSlider } from './CheckpointSlider.tsx';
import { FormingFilters } from './FormingFilters.tsx';
import styles from './TrainingStrip.module.css';

/** The slider through the present network's training, and its first filters changing along. */
export function TrainingStrip({ withFilters }: { readonly withFilters: boolean }) {
  const networkId = useSelector((state) => state.networkId);
  const checkpoints = useSelector((state) => state.checkpoints);
  const { loadCheckpoints, loadCard } = useActions();
  useEffect(() => {
    void loadCheckpoints();
    void loadCard(networkId);
  }, [loadCheckpoints, loadCard, networkId]);
  if (checkpoints.status === 'failed')
    return (
      <p role="alert">
        {text.missing(checkpoints.detail)}{' '}
        <button type="button" className={styles.retry} onClick={() => void loadCheckpoints()}>
          {text.retry}
        </button>
      </p>
    );
  if (checkpoints.status === 'loading' || checkpoints.value.networkId !== networkId)
    return <p className={styles.note}>{text.loading}</p>;
  return (
    <div className={styles.strip}>
      <CheckpointSlider />
      {withFilters && <FormingFilters />}
    </div>
  );
}
