import { motionOf } from '../../store/lab/lab-questions.ts';
import { shownRun } from '../../store/selectors.ts';
import { labText as text } from '../messages/en/lab.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './MotionNote.module.css';

interface Props {
  /** Called when the picture is held by the button, which is gone then. */
  readonly onHold: () => void;
}

/** Why there are no maps while the picture moves, and what to do. */
export function MotionNote({ onHold }: Props) {
  const motion = useSelector(motionOf);
  const frame = useSelector((state) => shownRun(state)?.pixels);
  const { stopCamera } = useActions();
  const hold = () => {
    stopCamera();
    onHold();
  };
  return (
    <>
      <p className={styles.note} role="status">
        {motion && text.motion[motion]}
      </p>
      {motion === 'camera' && (
        <div className={styles.live}>
          {frame && <PixelCanvas pixels={frame} className={styles.frame} label={text.liveFrame} />}
          <button type="button" className={styles.hold} onClick={hold}>
            {text.hold}
          </button>
        </div>
      )}
    </>
  );
}
