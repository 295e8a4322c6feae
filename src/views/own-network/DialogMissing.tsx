import { shellText } from '../messages/en/shell.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import styles from './DialogMissing.module.css';

interface Props {
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Stands where the dialog's code could not be fetched. */
export function DialogMissing({ onRetry, onClose }: Props) {
  return (
    <dialog ref={show} className={styles.dialog} aria-label={shellText.openNetwork} onCancel={onClose}>
      <PartMissing onRetry={onRetry} />
      <button type="button" onClick={onClose}>
        {shellText.close}
      </button>
    </dialog>
  );
}

function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
