import { type CSSProperties, memo } from 'react';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './LayerList.module.css';
import type { Row } from './rows.ts';

interface Props extends Row {
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isDragged: boolean;
  /** A layer is being dragged here: it would come after this one. */
  readonly isTarget: boolean;
}

/** One layer of the list. Its list hears what happens to it. */
export const LayerRow = memo(function LayerRow(props: Props) {
  const { id, brief, reads, shape, parameters, macs, problem, state, depth, heading, canMove } = props;
  const style: CSSProperties = { '--depth': depth } as CSSProperties;
  return (
    <li
      data-layer={id}
      data-state={state}
      data-dragged={props.isDragged || undefined}
      data-target={props.isTarget || undefined}
      style={style}
    >
      {heading !== '' && <span className={styles.heading}>{heading}</span>}
      {canMove && <span className={styles.handle} data-handle aria-hidden />}
      <button
        type="button"
        tabIndex={props.isTabStop ? 0 : -1}
        aria-current={props.isSelected || undefined}
        aria-label={[text.row({ id, brief, reads, shape, parameters, macs }), problem]
          .filter((part) => part !== '')
          .join('. ')}
      >
        <span className={styles.id}>{id}</span>
        <span className={styles.brief}>
          {brief}
          {reads !== '' && <span className={styles.reads}> {reads}</span>}
        </span>
        <span className={styles.shape}>{shape === '' ? '?' : shape}</span>
        <span className={styles.figure}>{parameters}</span>
        <span className={styles.macs}>
          {macs}
          {macs !== '' && <span className={styles.unit}> {text.macs}</span>}
        </span>
        {state === 'mismatch' && <span className={styles.problem}>{problem}</span>}
      </button>
    </li>
  );
});
