import { motionOf } from '../../store/lab/lab-questions.ts';
import { labText as text } from '../messages/en/lab.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './MotionNote.module.css';

interface Props {
  /** Called when the picture is held by the button, which is gone then. */
  readonly onHold: () => void;
}

/** Why there are no maps while the picture moves, and what to do. */
export function MotionNote({ onHold }: Props) {
  const motion = useSelector(motionOf);
  const { stopCamera } = useActions();
  const hold = () => {
    stopCamera();
    onHold();
  };
  return (
    <div role="status">
      {motion && (
        <p className={styles.note}>
          {text.motion[motion]}
          {motion === 'camera' && (
            <button type="button" className={styles.hold} onClick={hold}>
              {text.hold}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
