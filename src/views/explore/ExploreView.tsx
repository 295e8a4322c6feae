import { InputStrip } from '../input/InputStrip.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { networkText } from '../messages/en/network.ts';
import { PredictionsPanel } from '../predictions/PredictionsPanel.tsx';
import { useSelector } from '../shared/store-context.ts';
import styles from './ExploreView.module.css';
import { NetworkPanel } from './NetworkPanel.tsx';

/** Input on top, the network in the middle, what it decides and what is picked out beside it. */
export function ExploreView() {
  const level = useSelector((state) => state.selection.level);
  const opened = level === 'map' || level === 'cell';
  return (
    <>
      <InputStrip />
      <div className={styles.columns} data-opened={opened}>
        <section id="network" className={styles.network} aria-label={networkText.region} tabIndex={-1}>
          <NetworkPanel />
        </section>
        <div className={styles.side}>
          <PredictionsPanel />
          <Inspector />
        </div>
      </div>
    </>
  );
}
