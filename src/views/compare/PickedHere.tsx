import { X } from 'lucide-react';
import type { LayerDescription } from '../../core/network/describe.ts';
import { answerLayers, isAnswerHidden, isLocked, networkOf, shownRun } from '../../store/selectors.ts';
import type { LoadedNetwork, Selection } from '../../store/state.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { type Place, useNetworkName, useSeat, useSeatActions } from '../shared/seats.ts';
import { useSelector } from '../shared/store-context.ts';
import styles from './Picked.module.css';
import { PickedFigure } from './PickedFigure.tsx';

/** What is picked out in one network: its name, its picture, its numbers, and the way into it. */
export function PickedHere({ place }: { readonly place: Place }) {
  const loaded = useSeat(place, networkOf);
  const selection = useSeat(place, (seat) => seat.selection);
  const name = useNetworkName(place);
  return (
    <div className={styles.half} data-place={place}>
      <p className={styles.network}>{name}</p>
      {loaded && selection && selection.level !== 'network' ? (
        <PickedLayer place={place} loaded={loaded} selection={selection} name={name} />
      ) : (
        <p className={styles.note}>{text.pickHere(name)}</p>
      )}
    </div>
  );
}

interface LayerProps {
  readonly place: Place;
  readonly loaded: LoadedNetwork;
  readonly selection: Exclude<Selection, { level: 'network' }>;
  readonly name: string;
}

function PickedLayer({ place, loaded, selection, name }: LayerProps) {
  const { select, explore } = useSeatActions(place);
  const run = useSeat(place, shownRun);
  const scope = useSelector((state) => state.colourScope);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const hidden = useSelector(isAnswerHidden) && answerLayers(loaded).includes(selection.layer);
  const described = loaded.description.layer(selection.layer);
  const map = 'map' in selection ? selection.map : undefined;
  return (
    <>
      <h3 className={styles.title}>{titleOf(described, map)}</h3>
      <button
        type="button"
        className={styles.close}
        disabled={locked}
        aria-label={text.unpick(name)}
        onClick={() => select({ level: 'network' })}
      >
        <X aria-hidden size={16} />
      </button>
      {hidden ? (
        <p className={styles.note}>{text.hidden}</p>
      ) : (
        <PickedFigure network={loaded.network} described={described} map={map} run={run} scope={scope} />
      )}
      <button type="button" className={styles.open} onClick={explore}>
        {text.openInExplore}
      </button>
    </>
  );
}

const titleOf = ({ layer: { id } }: LayerDescription, map: number | undefined): string =>
  map === undefined ? id : text.mapOf(id, map + 1);
