import { memo, type ReactNode } from 'react';
import { type ColourScale, cssColourOf, inkOn } from '../../../draw/colour.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { GoTo, Place } from '../unit-data.ts';
import styles from './NumberGrid.module.css';

/** One number of a grid, on its colour. */
export interface NumberCell {
  /** Unique within the grid. */
  readonly key: string;
  readonly value: number;
  readonly text: string;
  /** Lies in the padding. */
  readonly outside?: boolean;
  /** Stands out among the others. */
  readonly marked?: boolean;
  /** Where the number stands in the network. */
  readonly place?: Place;
}

interface Props {
  readonly name: ReactNode;
  readonly rows: readonly (readonly NumberCell[])[];
  readonly scale: ColourScale;
  readonly onGo?: GoTo;
}

/** Numbers in rows and columns, each on its colour; those that stand somewhere lead there. */
export const NumberGrid = memo(function NumberGrid({ name, rows, scale, onGo }: Props) {
  const columns = rows[0]?.length ?? 0;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{name}</figcaption>
      <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}>
        {rows.flat().map((cell) => (
          <NumberBox key={cell.key} cell={cell} scale={scale} onGo={onGo} />
        ))}
      </div>
    </figure>
  );
});

interface BoxProps {
  readonly cell: NumberCell;
  readonly scale: ColourScale;
  readonly onGo: GoTo | undefined;
}

function NumberBox({ cell, scale, onGo }: BoxProps) {
  const { value, text, outside, marked, place } = cell;
  if (outside)
    return (
      <span className={styles.outside} title={unitText.outside}>
        {text}
      </span>
    );
  const style = { background: cssColourOf(scale, value), color: inkOn(scale, value) };
  if (!place || !onGo)
    return (
      <span className={styles.number} style={style} data-marked={marked}>
        {text}
      </span>
    );
  const { layer, map, cell: at } = place;
  const goal = at ? unitText.placeName(layer, map, at.y, at.x) : unitText.unitName(layer, map);
  return (
    <button
      type="button"
      className={styles.number}
      style={style}
      data-marked={marked}
      title={unitText.goTo(goal)}
      aria-label={unitText.goToValue(goal, text)}
      onClick={() => onGo(place)}
    >
      {text}
    </button>
  );
}
