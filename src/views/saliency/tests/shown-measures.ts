import { type Measure, measures, type ScoreRow } from '../../../core/lab/score-table.ts';

/** The measures that any picture has a mark for, in the order of the table; all before there is a picture. */
export function shownMeasures(rows: readonly Pick<ScoreRow, 'means'>[]): readonly Measure[] {
  const marked = measures.filter((measure) => rows.some(({ means }) => means[measure].n > 0));
  return marked.length > 0 ? marked : measures;
}
