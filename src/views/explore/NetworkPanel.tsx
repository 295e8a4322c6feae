import { useRef } from 'react';
import { answerLayers, isAnswerHidden, isLocked, networkOf, shownRun } from '../../store/selectors.ts';
import { TrainingDisclosure } from '../checkpoints/TrainingDisclosure.tsx';
import { Diagram } from '../diagram/Diagram.tsx';
import { networkText } from '../messages/en/network.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import { Explanation } from './Explanation.tsx';
import styles from './NetworkPanel.module.css';

const nothing: readonly string[] = [];

/** The diagram of the present network, or what became of loading it. */
export function NetworkPanel() {
  const status = useSelector((state) => state.network.status);
  const networkId = useSelector((state) => state.networkId);
  const loaded = useSelector(networkOf);
  const run = useSelector(shownRun);
  const selection = useSelector((state) => state.selection);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const hidden = useSelector(isAnswerHidden);
  const colourScope = useSelector((state) => state.colourScope);
  const textSize = useSelector((state) => state.settings.textSize);
  // On the projector the maps come first; the text is one key away.
  const roomy = textSize <= 1.25;
  const embedded = useSelector((state) => state.embedding.embedded);
  const ablations = useSelector((state) => state.ablations);
  const partsLocked = useSelector((state) => isLocked(state, 'parts'));
  const { select, toggleAblation } = useActions();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  return (
    <div className={styles.panel}>
      {loaded && <TrainingDisclosure />}
      <div ref={frame} className={styles.frame}>
        {status === 'loading' && (
          <p className={styles.note}>
            {networkText.loading(networkId)} <progress aria-label={networkText.loading(networkId)} />
          </p>
        )}
        {status === 'failed' && <p className={styles.note}>{networkText.failed}</p>}
        {loaded && size && (
          <Diagram
            key={networkId}
            loaded={loaded}
            run={run}
            size={size}
            selection={selection}
            locked={locked}
            hidden={hidden && loaded ? answerLayers(loaded) : nothing}
            colourScope={colourScope}
            textSize={textSize}
            onSelect={select}
            ablations={ablations}
            onTogglePart={partsLocked ? undefined : toggleAblation}
          />
        )}
      </div>
      {loaded && selection.level !== 'map' && selection.level !== 'cell' && !embedded && (
        <Explanation key={String(roomy)} network={loaded.network} open={roomy} />
      )}
    </div>
  );
}
