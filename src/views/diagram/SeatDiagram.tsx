import { useRef } from 'react';
import { answerLayers, isAnswerHidden, isLocked, networkOf, shownRun } from '../../store/selectors.ts';
import { networkText } from '../messages/en/network.ts';
import { type Place, useSeat, useSeatActions } from '../shared/seats.ts';
import { useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import { Diagram } from './Diagram.tsx';
import styles from './SeatDiagram.module.css';

interface Props {
  readonly place: Place;
  /** Of the frame that the diagram fills. */
  readonly className: string | undefined;
}

const nothing: readonly string[] = [];

/** The diagram of one of the networks on screen, or what became of loading it. */
export function SeatDiagram({ place, className }: Props) {
  const id = useSeat(place, (seat) => seat.networkId) ?? '';
  const status = useSeat(place, (seat) => seat.network.status);
  const loaded = useSeat(place, networkOf);
  const run = useSeat(place, shownRun);
  const selection = useSeat(place, (seat) => seat.selection);
  const ablations = useSeat(place, (seat) => seat.ablations);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const partsLocked = useSelector((state) => isLocked(state, 'parts'));
  const hidden = useSelector(isAnswerHidden);
  const colourScope = useSelector((state) => state.colourScope);
  const textSize = useSelector((state) => state.settings.textSize);
  const { select, togglePart } = useSeatActions(place);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  return (
    <div ref={frame} className={className}>
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
