import { type CSSProperties, useId, useRef } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { Size } from '../../../core/network/network.ts';
import type { Region } from '../../../core/network/receptive-field.ts';
import type { GridCell } from '../../../draw/unit/cell-grid.ts';
import { COLUMN_GAP_PX, equationLayout, inBands } from '../../../draw/unit/equation-layout.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './ChannelEquation.module.css';
import { EquationColumn } from './EquationColumn.tsx';

/** One input map with its weights and what comes of them. */
export interface ColumnPictures {
  /** Input map, from 0. */
  readonly channel: number;
  /** Short: a number or a colour. */
  readonly name: string;
  readonly input: Pixels;
  readonly weights: Pixels;
  readonly result: Pixels;
  /** The input map is silenced: it adds 0. */
  readonly isSilenced: boolean;
}

/** What a column adds at the present cell. */
export interface ColumnSum {
  readonly value: number;
  readonly text: string;
}

export interface RowLabels {
  readonly input: string;
  readonly weights: string;
  readonly result: string;
  readonly sum: string;
}

interface Props {
  readonly columns: readonly ColumnPictures[];
  /** One per column. */
  readonly sums: readonly ColumnSum[];
  readonly labels: RowLabels;
  /** Cells of the largest map in a column. */
  readonly cells: Size;
  readonly chosen: number;
  readonly onChoose: (channel: number) => void;
  /** Accessible name of the choice for a column. */
  readonly choiceName: (column: ColumnPictures, sum: string) => string;
  /** What the present cell reads of each input map. */
  readonly inputOutline: Region;
  readonly resultOutline: Region;
  readonly onPointInput: (cell: GridCell) => void;
  readonly onPointResult: (cell: GridCell) => void;
  readonly onPickInput: (cell: GridCell) => void;
  readonly onPickResult: (cell: GridCell) => void;
}

/** Input map times weights gives a partial result, one column per input map, in as many bands as it takes. */
export function ChannelEquation(props: Props) {
  const { columns, sums, labels, cells } = props;
  const track = useRef<HTMLDivElement>(null);
  const widthPx = useSize(track)?.widthPx;
  const group = useId();
  const layout = equationLayout({ widthPx: widthPx ?? 1, columns: columns.length, cells });
  const isNarrow = layout.map.widthPx < ROOM_FOR_NUMBER_PX;
  const largest = Math.max(...sums.map(({ value }) => Math.abs(value)));
  const entries = columns.map((column, index) => ({
    column,
    sum: sums[index],
    isLower: isNarrow && index % 2 === 1,
  }));
  const sizes = {
    '--map': `${layout.map.heightPx}px`,
    '--column': `${layout.map.widthPx}px`,
    '--gap': `${COLUMN_GAP_PX}px`,
    '--sum-lines': isNarrow ? 2 : 1,
    '--kernel': `${Math.min(layout.map.heightPx, kernelHeightPx(columns[0]?.weights, layout.map.widthPx))}px`,
  } as CSSProperties;
  return (
    <div className={styles.equation} style={sizes}>
      <span />
      <div ref={track} />
      {widthPx !== undefined &&
        inBands(entries, layout.perBand).map((band) => (
          <Band key={band[0]?.column.channel} labels={labels}>
            {band.map(({ column, sum, isLower }) => (
              <EquationColumn
                key={column.channel}
                {...props}
                column={column}
                sum={sum ?? { value: 0, text: '' }}
                largest={largest}
                isLower={isLower}
                group={group}
                size={layout.map}
                isChosen={column.channel === props.chosen}
              />
            ))}
          </Band>
        ))}
    </div>
  );
}

/** Below it a number is wider than a column, and neighbours stand on two lines. */
const ROOM_FOR_NUMBER_PX = 52;

function Band({ labels, children }: { readonly labels: RowLabels; readonly children: React.ReactNode }) {
  return (
    <>
      <div className={styles.labels} aria-hidden="true">
        <span />
        <span>{labels.input}</span>
        <span>{labels.weights}</span>
        <span>{labels.result}</span>
        <span className={styles.sumLabel}>{labels.sum}</span>
      </div>
      <div className={styles.band}>{children}</div>
    </>
  );
}

const LARGEST_WEIGHT_PX = 12;

function kernelHeightPx(weights: Pixels | undefined, columnPx: number): number {
  return weights ? Math.min(columnPx, weights.height * LARGEST_WEIGHT_PX) : 0;
}
