import type { Region } from '../../../core/network/receptive-field.ts';
import { crispSize, type DrawnSize } from '../../../draw/crispness.ts';
import type { GridCell } from '../../../draw/unit/cell-grid.ts';
import styles from './ChannelEquation.module.css';
import type { ColumnPictures, ColumnSum } from './ChannelEquation.tsx';
import { Cross } from './Cross.tsx';
import { MapTile } from './MapTile.tsx';

interface Props {
  readonly column: ColumnPictures;
  readonly sum: ColumnSum;
  /** Largest size of any column's sum. */
  readonly largest: number;
  /** Its number stands one line lower, so that wide numbers find room. */
  readonly isLower: boolean;
  /** Name of the group of choices. */
  readonly group: string;
  readonly size: DrawnSize;
  readonly isChosen: boolean;
  readonly onChoose: (channel: number) => void;
  readonly choiceName: (column: ColumnPictures, sum: string) => string;
  readonly inputOutline: Region;
  readonly resultOutline: Region;
  readonly onPointInput: (cell: GridCell) => void;
  readonly onPointResult: (cell: GridCell) => void;
  readonly onPickInput: (cell: GridCell) => void;
  readonly onPickResult: (cell: GridCell) => void;
}

/** One input map, its weights, the partial result, and what it adds to the present cell. */
export function EquationColumn(props: Props) {
  const { column, sum, isLower, group, size, isChosen, onChoose } = props;
  const { channel, input, weights, result } = column;
  const pointing = (onPoint: (cell: GridCell) => void) => (cell: GridCell) => {
    onPoint(cell);
    if (!isChosen) onChoose(channel);
  };
  return (
    <label className={styles.column} data-chosen={isChosen} data-lower={isLower}>
      <input
        type="radio"
        className={styles.radio}
        name={group}
        aria-label={props.choiceName(column, sum.text)}
        checked={isChosen}
        onChange={() => onChoose(channel)}
      />
      <span className={styles.name}>{column.name}</span>
      <MapTile
        pixels={input}
        size={size}
        outline={props.inputOutline}
        clip
        overlay={column.isSilenced ? (grid) => <Cross grid={grid} /> : undefined}
        onPoint={pointing(props.onPointInput)}
        onPick={props.onPickInput}
      />
      <span className={styles.kernel}>
        <MapTile pixels={weights} size={crispSize(weights, kernelFitPx(weights, size), 1)} />
      </span>
      <MapTile
        pixels={result}
        size={crispSize(result, size.widthPx, 0.75 * size.widthPx)}
        outline={props.resultOutline}
        clip
        onPoint={pointing(props.onPointResult)}
        onPick={props.onPickResult}
      />
      <SumBar share={props.largest === 0 ? 0 : sum.value / props.largest} widthPx={size.widthPx} />
      <span className={styles.sum}>{sum.text}</span>
    </label>
  );
}

const LARGEST_WEIGHT_PX = 12;

function kernelFitPx({ height, width }: { height: number; width: number }, size: DrawnSize): number {
  return Math.min(size.widthPx, size.heightPx, Math.max(height, width) * LARGEST_WEIGHT_PX);
}

const BAR_HEIGHT_PX = 26;

/** A bar up from the middle for what is added, down for what is taken away. */
function SumBar({ share, widthPx }: { readonly share: number; readonly widthPx: number }) {
  const middle = BAR_HEIGHT_PX / 2;
  const length = Math.abs(share) * middle;
  return (
    <svg className={styles.bar} width={widthPx} height={BAR_HEIGHT_PX} aria-hidden="true">
      <rect
        x={widthPx * 0.2}
        width={widthPx * 0.6}
        y={share < 0 ? middle : middle - length}
        height={length}
      />
      <line x1={0} x2={widthPx} y1={middle} y2={middle} />
    </svg>
  );
}
