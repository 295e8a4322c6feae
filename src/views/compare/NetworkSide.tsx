import { ArrowDownUp } from 'lucide-react';
import { useEffect } from 'react';
import { compactCountText, percentText } from '../../draw/format.ts';
import { isLocked, networkOf } from '../../store/selectors.ts';
import { SeatDiagram } from '../diagram/SeatDiagram.tsx';
import { compareText as text } from '../messages/en/compare.ts';
import { networkText } from '../messages/en/network.ts';
import { NetworkMenu } from '../shared/NetworkMenu.tsx';
import { type Place, useSeat, useSeatActions } from '../shared/seats.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './NetworkSide.module.css';

/** One of the two networks: which it is, in a line what it costs, and its diagram. */
export function NetworkSide({ place }: { readonly place: Place }) {
  const isFirst = place === 'first';
  return (
    <section
      id={isFirst ? 'network' : undefined}
      className={styles.side}
      data-place={place}
      aria-label={isFirst ? networkText.region : text.second}
      tabIndex={-1}
    >
      <SideHeader place={place} />
      <SeatDiagram place={place} className={styles.frame} />
    </section>
  );
}

function SideHeader({ place }: { readonly place: Place }) {
  const id = useSeat(place, (seat) => seat.networkId) ?? '';
  const description = useSeat(place, networkOf)?.description;
  const card = useSeat(place, (seat) => seat.card);
  const ablations = useSeat(place, (seat) => seat.ablations.length) ?? 0;
  const locked = useSelector((state) => isLocked(state, 'network'));
  const { choose, loadCard } = useSeatActions(place);
  const { swap } = useActions();
  useEffect(() => {
    void loadCard(id);
  }, [loadCard, id]);
  const accuracy = card?.status === 'ready' && card.value.id === id ? card.value.accuracy : undefined;
  return (
    <header className={styles.header}>
      <NetworkMenu
        label={text.menus[place]}
        value={id}
        disabled={locked}
        onChoose={(chosen) => void choose(chosen)}
      />
      {description && (
        <p className={styles.brief}>
          {text.inBrief(
            compactCountText(description.parameters),
            accuracy && percentText(accuracy.correct / accuracy.total),
          )}
        </p>
      )}
      {ablations > 0 && <p className={styles.brief}>{text.switchedOff(ablations)}</p>}
      {place === 'second' && (
        <button
          type="button"
          className={styles.swap}
          disabled={locked || !description}
          onClick={() => void swap()}
        >
          <ArrowDownUp aria-hidden size={16} /> {text.swap}
        </button>
      )}
    </header>
  );
}
