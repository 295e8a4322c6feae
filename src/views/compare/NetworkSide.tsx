import { ArrowDownUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { compactCountText, percentText } from '../../draw/format.ts';
import { answerLayers, isAnswerHidden, isLocked, networkOf, shownRun } from '../../store/selectors.ts';
import { Diagram } from '../diagram/Diagram.tsx';
import { compareText as text } from '../messages/en/compare.ts';
import { networkText } from '../messages/en/network.ts';
import { NetworkMenu } from '../shared/NetworkMenu.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import styles from './NetworkSide.module.css';
import { type Place, useSeat, useSeatActions } from './seats.ts';

const nothing: readonly string[] = [];

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
      <SideDiagram place={place} />
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

function SideDiagram({ place }: { readonly place: Place }) {
  const id = useSeat(place, (seat) => seat.networkId) ?? '';
  const status = useSeat(place, (seat) => seat.network.status);
  const loaded = useSeat(place, networkOf);
  const run = useSeat(place, shownRun);
  const selection = useSeat(place, (seat) => seat.selection);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const hidden = useSelector(isAnswerHidden);
  const colourScope = useSelector((state) => state.colourScope);
  const textSize = useSelector((state) => state.settings.textSize);
  const ablations = useSeat(place, (seat) => seat.ablations);
  const partsLocked = useSelector((state) => isLocked(state, 'parts'));
  const { select, togglePart } = useSeatActions(place);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  return (
    <div ref={frame} className={styles.frame}>
      {status === 'loading' && (
        <p className={styles.note}>
          {networkText.loading(id)} <progress aria-label={networkText.loading(id)} />
        </p>
      )}
      {status === 'failed' && <p className={styles.note}>{networkText.failed}</p>}
      {loaded && selection && ablations && size && (
        <Diagram
          key={id}
          loaded={loaded}
          run={run}
          size={size}
          selection={selection}
          locked={locked}
          hidden={hidden ? answerLayers(loaded) : nothing}
          colourScope={colourScope}
          textSize={textSize}
          onSelect={select}
          ablations={ablations}
          onTogglePart={partsLocked ? undefined : togglePart}
        />
      )}
    </div>
  );
}
