import type { Measure, ScoreRow } from '../../../core/lab/score-table.ts';

/** By which column a table is sorted, and which end is on top; absent: as the methods were chosen. */
export interface ScoreOrder {
  readonly by: Measure;
  readonly direction: 'ascending' | 'descending';
}

/** Where more is better the largest is first; a smaller deletion area is the better one. */
const first = (by: Measure): ScoreOrder['direction'] => (by === 'deletion' ? 'ascending' : 'descending');

/** What a click on a column's heading makes of the order. */
export function nextOrder(order: ScoreOrder | undefined, by: Measure): ScoreOrder | undefined {
  if (order?.by !== by) return { by, direction: first(by) };
  if (order.direction !== first(by)) return undefined;
  return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows without the mark are last, in either direction; equal ones stay as they were. */
export function sorted(rows: readonly ScoreRow[], order: ScoreOrder | undefined): readonly ScoreRow[] {
  if (!order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const meanOf = (row: ScoreRow) => row.means[order.by].mean;
  return rows.toSorted((a, b) => {
    const [one, other] = [meanOf(a), meanOf(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  });
}
