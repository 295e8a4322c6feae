import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ArchitectureJsonError, readArchitectureJson } from '../../../core/editor/architecture-json.ts';
import type { Network } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import dialog from '../../shared/Dialog.module.css';
import styles from './CodeDialog.module.css';

interface Props {
  readonly onOpen: (network: Network) => void;
  readonly onClose: () => void;
}

/** A network from JSON, pasted or from a file. */
export function OpenDialog({ onOpen, onClose }: Props) {
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string>();
  const element = useRef<HTMLDialogElement>(null);
  const [area, why] = [useId(), useId()];
  useEffect(() => element.current?.showModal(), []);
  const open = (json: string) => {
    try {
      onOpen(readArchitectureJson(json));
      element.current?.close();
    } catch (error) {
      if (!(error instanceof ArchitectureJsonError)) throw error;
      setProblem(text.jsonProblem(error.problem));
    }
  };
  const take = (file: File) =>
    file.text().then(
      (json) => {
        setWritten(json);
        open(json);
      },
      () => setProblem(text.fileUnreadable(file.name)),
    );
  return (
    <dialog
      ref={element}
      className={`${dialog.dialog} ${styles.dialog}`}
      aria-label={text.openJson}
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          open(written);
        }}
      >
        <h3>{text.openJson}</h3>
        <label htmlFor={area}>{text.openHelp}</label>
        <textarea
          id={area}
          className={styles.code}
          spellCheck={false}
          value={written}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : why}
          onChange={(event) => setWritten(event.target.value)}
        />
        {problem !== undefined && (
          <p id={why} className={styles.alarm} role="alert">
            {problem}
          </p>
        )}
        <p className={styles.buttons}>
          <button type="submit" className={styles.primary}>
            {text.openButton}
          </button>
          <label className={styles.file}>
            {text.openFile}
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void take(file);
                // The same file can be chosen again once it has been mended.
                target.value = '';
              }}
            />
          </label>
          <button type="button" className={styles.button} onClick={() => element.current?.close()}>
            {text.close}
          </button>
        </p>
      </form>
    </dialog>
  );
}
