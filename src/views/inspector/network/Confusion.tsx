import { Maximize2 } from 'lucide-react';
import { useRef } from 'react';
import { aboutText as text } from '../../messages/en/about.ts';
import styles from './Confusion.module.css';
import { ConfusionPicture } from './ConfusionPicture.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';

interface Props {
  /** Row = true class, column = predicted class. */
  readonly counts: readonly (readonly number[])[];
  readonly classes: readonly string[];
  /** Name of the set of pictures. */
  readonly measuredOn: string;
}

/** The confusion matrix: small in the column, and large in a dialog. */
export function Confusion({ counts, classes, measuredOn }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const total = counts.flat().reduce((sum, value) => sum + value, 0);
  const caption = text.confusionCaption(total, measuredOn);
  return (
    <>
      <button type="button" className={styles.open} onClick={() => dialog.current?.showModal()}>
        <ConfusionPicture counts={counts} className={styles.picture} />
        <span className={styles.enlarge}>
          <Maximize2 aria-hidden size={14} /> {text.confusionOpen}
        </span>
      </button>
      <p className={styles.help}>{text.confusionHelp}</p>
      <dialog ref={dialog} className={styles.dialog} aria-label={text.confusion}>
        <form method="dialog" className={styles.bar}>
          <h2>{text.confusion}</h2>
          <button type="submit">{text.confusionClose}</button>
        </form>
        <ConfusionTable counts={counts} classes={classes} caption={caption} />
      </dialog>
    </>
  );
}
