import { useState } from 'react';
import { chosenMoment, hasCheckpoints } from '../../store/checkpoint.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { lazyPart, usePart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useSelector } from '../shared/store-context.ts';
import styles from './TrainingDisclosure.module.css';

const strip = lazyPart(async () => (await import('./TrainingStrip.tsx')).TrainingStrip);

/** Where a network comes with moments of its training, the way to them; open where one is on screen. */
export function TrainingDisclosure() {
  const networkId = useSelector((state) => state.networkId);
  const isTrained = useSelector((state) => chosenMoment(state) === 'trained');
  const embedded = useSelector((state) => state.embedding.embedded);
  const [wish, setWish] = useState<boolean>();
  const open = wish ?? !isTrained;
  const part = usePart(strip, open);
  if (!hasCheckpoints(networkId) || (embedded && isTrained && !open)) return null;
  return (
    <details className={styles.training} open={open} onToggle={(event) => setWish(event.currentTarget.open)}>
      <summary>
        <b>{text.title}</b>
        {!open && <span className={styles.invitation}>: {isTrained ? text.invitation : text.early}</span>}
      </summary>
      {open && part.status === 'ready' && <part.Part withFilters />}
      {open && part.status === 'failed' && <PartMissing onRetry={strip.load} />}
    </details>
  );
}
