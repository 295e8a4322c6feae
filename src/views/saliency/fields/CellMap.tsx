import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { Size } from '../../../core/network/network.ts';
import { nearestCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { cellAfterKey, scanIndex } from '../../../draw/unit/scan.ts';
import type { CellPosition } from '../../../store/state.ts';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import styles from './Fields.module.css';
import { OutlinedPicture } from './OutlinedPicture.tsx';

const text = labFieldsText.field;

interface Props {
  /** What map it is. */
  readonly name: string;
  /** One pixel per cell. */
  readonly pixels: Pixels;
  readonly cell: CellPosition;
  /** Of the cell. */
  readonly value: number;
  readonly onPick: (cell: CellPosition) => void;
}

/** A map drawn big, whose cells are picked by a click or by arrow keys; to a screen reader a slider through them. */
export function CellMap({ name, pixels, cell, value, onPick }: Props) {
  const help = useId();
  const cells: Size = { height: pixels.height, width: pixels.width };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cellAfterKey(event.key, cell, cells);
    if (!next) return;
    event.preventDefault();
    onPick(next);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const grid = { cells, widthPx: width, heightPx: height };
    onPick(nearestCell(grid, event.clientX - left, event.clientY - top));
  };
  return (
    <div
      className={styles.pad}
      role="slider"
      tabIndex={0}
      aria-label={text.pad(name, cells.height, cells.width)}
      aria-roledescription={text.padRole}
      aria-describedby={help}
      aria-valuemin={0}
      aria-valuemax={cells.height * cells.width - 1}
      aria-valuenow={scanIndex(cells, cell)}
      aria-valuetext={text.padValue(cell.y, cell.x, value)}
      onKeyDown={onKeyDown}
      onPointerUp={onPointerUp}
    >
      <OutlinedPicture pixels={pixels} region={regionOfCell(cell)} />
      <span id={help} hidden>
        {text.padHelp}
      </span>
    </div>
  );
}
