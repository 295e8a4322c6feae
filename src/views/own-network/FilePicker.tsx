import { type ChangeEvent, useId } from 'react';
import type { PathedFile } from '../../store/own-network.ts';
import styles from './FilePicker.module.css';

interface Props {
  /** For screen readers and tests. */
  readonly name: string;
  readonly label: string;
  readonly accept?: string;
  readonly several?: boolean;
  /** Takes a folder with all that is in it instead. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly PathedFile[]) => void;
}

/** A file field that looks like a button. */
export function FilePicker({ name, label, accept, several = false, folder = false, onFiles }: Props) {
  const id = useId();
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    // The same file may be chosen again after it was changed on disk.
    currentTarget.value = '';
    onFiles(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  return (
    <span className={styles.picker}>
      <input
        id={id}
        type="file"
        aria-label={name}
        multiple={several}
        {...(accept === undefined ? {} : { accept })}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={onChange}
      />
      <label htmlFor={id} className={styles.label} aria-hidden>
        {label}
      </label>
    </span>
  );
}
