import { useEffect, useRef } from 'react';
import type { PathedFile } from '../../store/own-network.ts';
import { ownNetworkText as text } from '../messages/en/own-network.ts';
import { FilePicker } from './FilePicker.tsx';
import { GiveUp } from './GiveUp.tsx';
import styles from './OwnNetworkDialog.module.css';

interface Props {
  readonly onFiles: (files: readonly PathedFile[]) => void;
  readonly onCancel: () => void;
}

/** What can be opened, and where it stays. */
export function ChooseFiles({ onFiles, onCancel }: Props) {
  const pickers = useRef<HTMLDivElement>(null);
  useEffect(() => pickers.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <p>{text.formats}</p>
      <div className={styles.pickers} ref={pickers}>
        <FilePicker
          name={text.modelFiles}
          label={text.chooseFiles}
          accept=".keras,.zip,.json,.bin,.txt"
          several
          onFiles={onFiles}
        />
        <FilePicker name={text.modelFolder} label={text.chooseFolder} folder onFiles={onFiles} />
      </div>
      <p className={styles.note}>{text.orDrop}</p>
      <p className={styles.note}>{text.stays}</p>
      <GiveUp onCancel={onCancel} />
    </>
  );
}
