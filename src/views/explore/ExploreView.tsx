import { isLocked } from '../../store/selectors.ts';
import { InputStrip } from '../input/InputStrip.tsx';
import { PictureTools } from '../input/PictureTools.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { networkText } from '../messages/en/network.ts';
import { shellText } from '../messages/en/shell.ts';
import { PredictionsPanel } from '../predictions/PredictionsPanel.tsx';
import { keepingFocus } from '../shared/keep-focus.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './ExploreView.module.css';
import { NetworkPanel } from './NetworkPanel.tsx';

/** Input on top, the network in the middle, what it decides and what is picked out beside it. */
export function ExploreView() {
  const level = useSelector((state) => state.selection.level);
  const locked = useSelector((state) => isLocked(state, 'selection'));
  const { select } = useActions();
  const opened = level === 'map' || level === 'cell';
  return (
    <>
      <InputStrip />
      <div className={styles.columns} data-opened={opened} data-level={level}>
        <PictureTools />
        <section id="network" className={styles.network} aria-label={networkText.region} tabIndex={-1}>
          <NetworkPanel />
        </section>
        <div className={styles.side}>
          <PredictionsPanel />
          <div className={styles.sheet}>
            <button
              type="button"
              className={styles.close}
              disabled={locked}
              onClick={() => keepingFocus(() => select({ level: 'network' }))}
            >
              {shellText.close}
            </button>
            <Inspector />
          </div>
        </div>
      </div>
    </>
  );
}
