import { memo } from 'react';
import type { CostEntry } from '../../../core/costs/cost-table.ts';
import { shapeText } from '../../../draw/format.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import styles from './CostRows.module.css';
import { cellText, inPlaceText, kindText, type NumberColumn, runningCell } from './cost-cells.ts';

interface Props {
  readonly entry: CostEntry;
  readonly columns: readonly NumberColumn[];
  /** As it is printed, without its unit. */
  readonly memory: string;
  readonly isSelected: boolean;
  readonly isPointed: boolean;
  readonly isTabStop: boolean;
}

/** One row; drawn anew only when something of its own changes. The table's body listens for it. */
export const CostRow = memo(function CostRow(props: Props) {
  const { entry, columns, memory, isSelected, isPointed, isTabStop } = props;
  const { id, description, inPlace, departures } = entry.row;
  return (
    <tr
      className={styles.row}
      data-layer={id}
      data-selected={isSelected || undefined}
      data-pointed={isPointed || undefined}
    >
      <th scope="row">
        <button
          type="button"
          className={styles.layer}
          tabIndex={isTabStop ? 0 : -1}
          aria-pressed={isSelected}
        >
          {id}
          {departures.length > 0 && atlasTableText.table.departs}
        </button>
      </th>
      <td>
        <span>{kindText(description)}</span> <span className={styles.soft}>{inPlaceText(inPlace)}</span>
      </td>
      <td>{shapeText(description.shape)}</td>
      {columns.flatMap((column) => [
        <td key={column.id}>{cellText(column, entry, memory)}</td>,
        ...(column.measure
          ? [
              <td key={`${column.id} so far`} className={styles.soft}>
                {runningCell(entry.running[column.measure])}
              </td>,
            ]
          : []),
      ])}
    </tr>
  );
});
