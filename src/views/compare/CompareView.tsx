import { InputStrip } from '../input/InputStrip.tsx';
import { PictureTools } from '../input/PictureTools.tsx';
import { isAnythingPicked } from '../shared/seats.ts';
import { useSelector } from '../shared/store-context.ts';
import { ComparedPredictions } from './ComparedPredictions.tsx';
import styles from './CompareView.module.css';
import { Findings } from './Findings.tsx';
import { NetworkSide } from './NetworkSide.tsx';

/** Input on top, two networks one above the other, their predictions against each other beside them. */
export function CompareView() {
  const isThere = useSelector((state) => state.rival !== undefined);
  const isPicked = useSelector(isAnythingPicked);
  if (!isThere) return null;
  return (
    <>
      <InputStrip />
      <div className={styles.columns} data-picked={isPicked}>
        <PictureTools />
        <div className={styles.networks}>
          <NetworkSide place="first" />
          <NetworkSide place="second" />
        </div>
        <div className={styles.side}>
          <ComparedPredictions />
          <Findings />
        </div>
      </div>
    </>
  );
}
