import { type KeyboardEvent, useId } from 'react';
import { cellAfterKey, scanIndex } from '../../../draw/unit/scan.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import styles from './CellPad.module.css';

interface Props {
  /** What map it is. */
  readonly name: string;
  readonly cursor: CellCursor;
  /** Of the present cell, as printed. */
  readonly value: string;
  readonly children: React.ReactNode;
}

/**
 * The one focusable map of a unit view. To a screen reader it is a slider through the
 * cells in scan order, which is what readers hand arrow keys to and whose text they
 * speak as it changes; up and down go a row at a time.
 */
export function CellPad({ name, cursor, value, children }: Props) {
  const help = useId();
  const { cells, cell, scan } = cursor;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cellAfterKey(event.key, cell, cells);
    if (next) cursor.move(next);
    else if (event.key === ' ') cursor.playOrPause();
    else if (event.key === 'Enter') cursor.pick(cell);
    else return;
    event.preventDefault();
  };
  const text = unitText.padValue(unitText.cellName(cell.y, cell.x), value);
  return (
    <div
      className={styles.pad}
      role="slider"
      tabIndex={0}
      aria-label={unitText.pad(name, cells.height, cells.width)}
      aria-roledescription={unitText.padRole}
      aria-describedby={help}
      aria-valuemin={0}
      aria-valuemax={cells.height * cells.width - 1}
      aria-valuenow={scanIndex(cells, cell)}
      aria-valuetext={scan === 'playing' ? unitText.padPlaying : text}
      onKeyDown={onKeyDown}
    >
      {children}
      <span id={help} hidden>
        {unitText.padHelp}
      </span>
    </div>
  );
}
