import { networkOf } from '../../store/selectors.ts';
import { TrainingDisclosure } from '../checkpoints/TrainingDisclosure.tsx';
import { SeatDiagram } from '../diagram/SeatDiagram.tsx';
import { useSelector } from '../shared/store-context.ts';
import { Explanation } from './Explanation.tsx';
import styles from './NetworkPanel.module.css';

/** The diagram of the present network, the moments of its training above it and what one sees below. */
export function NetworkPanel() {
  const loaded = useSelector(networkOf);
  const level = useSelector((state) => state.selection.level);
  const textSize = useSelector((state) => state.settings.textSize);
  // On the projector the maps come first; the text is one key away.
  const roomy = textSize <= 1.25;
  const embedded = useSelector((state) => state.embedding.embedded);
  return (
    <div className={styles.panel}>
      {loaded && <TrainingDisclosure />}
      <SeatDiagram place="first" className={styles.frame} />
      {loaded && level !== 'map' && level !== 'cell' && !embedded && (
        <Explanation key={String(roomy)} network={loaded.network} open={roomy} />
      )}
    </div>
  );
}
