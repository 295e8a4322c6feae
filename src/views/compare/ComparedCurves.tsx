import { shippedNetwork } from '../../core/network/shipped-networks.ts';
import type { Card } from '../../store/card.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { type Place, useNetworkName, useSeat } from '../shared/seats.ts';
import { useSelector } from '../shared/store-context.ts';
import type { NamedCurve } from '../training-curves/curve-lines.ts';
import { TrainingCurves } from '../training-curves/TrainingCurves.tsx';
import styles from './ComparedCurves.module.css';

/** How both networks learned, on the same axes: the stage of training that made each of them. */
export function ComparedCurves() {
  const first = useCurve('first');
  const second = useCurve('second');
  const ids = [useSeat('first', (seat) => seat.networkId), useSeat('second', (seat) => seat.networkId)];
  const textSize = useSelector((state) => state.settings.textSize);
  const curves = [first, second].filter((curve) => curve !== undefined);
  if (curves.length === 0) return null;
  return (
    <div className={styles.training}>
      <h3 className={styles.title}>{text.training}</h3>
      {areTrainedAlike(ids) && <p className={styles.note}>{text.sameRecipe}</p>}
      <TrainingCurves curves={curves} shown={undefined} textSize={textSize} />
    </div>
  );
}

function useCurve(place: Place): NamedCurve | undefined {
  const card = useSeat(place, (seat) => seat.card);
  const id = useSeat(place, (seat) => seat.networkId);
  const network = useNetworkName(place);
  const curve = card?.status === 'ready' && card.value.id === id ? lastCurve(card.value) : undefined;
  return curve && { network, curve };
}

const lastCurve = ({ curves }: Card) => curves.at(-1);

function areTrainedAlike([first = '', second = '']: readonly (string | undefined)[]): boolean {
  return shippedNetwork(first)?.curvesBeside === second || shippedNetwork(second)?.curvesBeside === first;
}
