import { useEffect, useId, useRef } from 'react';
import type { Refused } from '../../store/own-network.ts';
import { refusedText, ownNetworkText as text } from '../messages/en/own-network.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { AskForm } from './AskForm.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { GiveUp } from './GiveUp.tsx';
import styles from './OwnNetworkDialog.module.css';

/** Takes a network from disk, step by step. Escape gives up; the network on screen stays. */
export function OwnNetworkDialog() {
  const opening = useSelector((state) => state.opening);
  const { closeModel, openModel, openWith } = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      // A file chooser that is dismissed says “cancel” as well, and it bubbles.
      onCancel={(event) => event.target === event.currentTarget && closeModel()}
    >
      <h2 id={title} className={styles.title}>
        {text.title}
      </h2>
      {opening.step === 'choosing' && (
        <>
          <Refusal refused={opening.refused} />
          <ChooseFiles onFiles={(files) => void openModel(files)} onCancel={closeModel} />
        </>
      )}
      {opening.step === 'reading' && (
        <ReadingProgress name={opening.name} share={opening.share} onCancel={closeModel} />
      )}
      {opening.step === 'asking' && (
        <>
          <Refusal refused={opening.refused} />
          <AskForm
            preview={opening.preview}
            names={opening.names}
            isBuilding={opening.isBuilding}
            onAnswers={(answers) => void openWith(answers)}
            onNamesFile={(files) => void openModel(files)}
            onCancel={closeModel}
          />
        </>
      )}
    </dialog>
  );
}

function Refusal({ refused }: { readonly refused: Refused | undefined }) {
  if (!refused) return null;
  return (
    <p className={styles.refusal} role="alert">
      {refusedText(refused)}
    </p>
  );
}

interface ProgressProps {
  readonly name: string;
  /** Of the bytes, in [0, 1]; once all are read, how long the rest takes is not known. */
  readonly share: number;
  readonly onCancel: () => void;
}

function ReadingProgress({ name, share, onCancel }: ProgressProps) {
  const isRead = share >= 1;
  const label = isRead ? text.understanding(name) : text.reading(name);
  return (
    <>
      <p>{label} …</p>
      <progress className={styles.progress} aria-label={label} {...(isRead ? {} : { value: share })} />
      <GiveUp onCancel={onCancel} />
    </>
  );
}
