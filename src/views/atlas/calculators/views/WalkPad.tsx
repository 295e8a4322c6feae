import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react';
import { nearestCell } from '../../../../draw/unit/cell-grid.ts';
import { cellAfterKey, scanIndex } from '../../../../draw/unit/scan.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useIsStill } from '../../../shared/use-is-still.ts';
import type { CellCursor } from '../../../unit/use-cell-cursor.ts';
import styles from './Views.module.css';

const text = calculatorsText.outputSize;

interface Props {
  readonly cursor: CellCursor;
  readonly sidePx: number;
  /** The drawing of the output. */
  readonly children: ReactNode;
}

/**
 * The output, where the window is steered by pointer and arrow keys. To a screen reader it is a slider
 * through the places in the order of the walk; up and down go a row at a time.
 */
export function WalkPad({ cursor, sidePx, children }: Props) {
  const help = useId();
  const isStill = useIsStill();
  const { cells, cell } = cursor;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cellAfterKey(event.key, cell, cells);
    if (next) cursor.pick(next);
    else if (event.key === ' ' && !isStill) cursor.playOrPause();
    else return;
    event.preventDefault();
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const grid = { cells, widthPx: sidePx, heightPx: sidePx };
    cursor.pick(nearestCell(grid, event.clientX - left - 1, event.clientY - top - 1));
  };
  return (
    <div
      className={styles.pad}
      role="slider"
      tabIndex={0}
      aria-label={text.pad(cells.width)}
      aria-describedby={help}
      aria-valuemin={0}
      aria-valuemax={cells.height * cells.width - 1}
      aria-valuenow={scanIndex(cells, cell)}
      aria-valuetext={text.place(cell.y, cell.x)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      {children}
      <span id={help} hidden>
        {text.padHelp}
      </span>
    </div>
  );
}
