import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Deed, type EditHistory, lastDeed } from '../../../core/editor/history.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import type { CodeFormat } from './CodeDialog.tsx';
import styles from './Editor.module.css';

interface Props {
  /** What stands first. */
  readonly start: ReactNode;
  /** What stands with the copies. */
  readonly open: ReactNode;
  readonly history: EditHistory;
  /** Whether all layers fit, so that there is something to copy. */
  readonly isWhole: boolean;
  /** Absent where there is nothing to take back or do again. */
  readonly onUndo: (() => void) | undefined;
  readonly onRedo: (() => void) | undefined;
  readonly onStartOver: () => void;
  readonly onFormat: (format: CodeFormat) => void;
}

const formats = Object.keys(text.formats) as CodeFormat[];

/** What concerns all changes at once, and the network as code. */
export function EditorBar({ start, open, history, isWhole, onUndo, onRedo, onStartOver, onFormat }: Props) {
  const { edits, undone } = history;
  const canWrite = (format: CodeFormat) => isWhole || format === 'json';
  return (
    <div className={styles.bar}>
      {start}
      <span className={styles.history}>
        <HistoryButton label={text.undo(wordsOf(lastDeed(history)))} onClick={onUndo}>
          <Undo2 aria-hidden size="1.1em" />
        </HistoryButton>
        <HistoryButton label={text.redo(wordsOf(undone[0]))} onClick={onRedo}>
          <Redo2 aria-hidden size="1.1em" />
        </HistoryButton>
        <button
          type="button"
          className={styles.button}
          aria-disabled={edits.length === 0}
          onClick={edits.length === 0 ? undefined : onStartOver}
        >
          {text.startOver}
        </button>
        <span className={styles.count}>
          {edits.length === 0 ? text.noChanges : text.changes(edits.length)}
        </span>
      </span>
      <span className={styles.copies} role="group" aria-label={text.copyHeading}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className={styles.button}
            aria-disabled={!canWrite(format) || undefined}
            title={canWrite(format) ? undefined : text.notYet}
            onClick={canWrite(format) ? () => onFormat(format) : undefined}
          >
            {text.formatOpen(text.formats[format])}
          </button>
        ))}
        {open}
      </span>
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly onClick: (() => void) | undefined;
  readonly children: ReactNode;
}

function HistoryButton({ label, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-disabled={!onClick}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

const wordsOf = (deed: Deed | undefined): string | undefined => (deed ? text.edit(deed) : undefined);
