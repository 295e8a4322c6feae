import type { LabStudy } from '../../../store/lab/lab-studies.ts';
import { labText as text } from '../../messages/en/lab.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import styles from './StudyBar.module.css';

interface Props {
  /** What the button that begins says, and the progress bar measures. */
  readonly label: string;
  readonly study: Pick<LabStudy, 'status' | 'share' | 'detail' | 'elapsedMs'> | undefined;
  /** Absent while it cannot be begun. */
  readonly onBegin: (() => void) | undefined;
  readonly onStop: () => void;
}

/** Begins and stops a study, and says how far it is and what went wrong. */
export function StudyBar({ label, study, onBegin, onStop }: Props) {
  if (study?.status === 'running')
    return (
      <div className={styles.bar}>
        <button type="button" onClick={onStop}>
          {text.stop}
        </button>
        <progress aria-label={label} value={study.share} max={1} />
      </div>
    );
  return (
    <div className={styles.bar}>
      <button type="button" disabled={!onBegin} onClick={onBegin}>
        {label}
      </button>
      {study?.status === 'done' && study.elapsedMs !== undefined && (
        <span className={styles.note}>{text.elapsed(study.elapsedMs)}</span>
      )}
      {study?.status === 'stopped' && <span className={styles.note}>{text.stopped}</span>}
      {study?.status === 'failed' && (
        <span className={styles.alarm} role="alert">
          {saliencyText.failed(study.detail ?? '')}
        </span>
      )}
    </div>
  );
}
