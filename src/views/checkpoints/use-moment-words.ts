import { checkpointsOf, type Moment } from '../../store/checkpoint.ts';
import { useSelector } from '../shared/store-context.ts';
import { type MomentWords, momentWords } from './moment-text.ts';

/** What is told of a moment of the present network's training. */
export function useMomentWords(moment: Moment): MomentWords {
  const checkpoints = useSelector(checkpointsOf);
  const accuracy = useSelector(({ card, networkId }) =>
    card.status === 'ready' && card.value.id === networkId ? card.value.accuracy : undefined,
  );
  return momentWords(moment, checkpoints, accuracy);
}
