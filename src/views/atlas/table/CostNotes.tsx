import { memo } from 'react';
import type { CostRow } from '../../../core/costs/cost-rows.ts';
import type { MemoryMode } from '../../../core/costs/cost-switches.ts';
import { atlasTableText as text } from '../../messages/en/atlas-table.ts';
import { withTerms } from '../../shared/Term.tsx';
import styles from './CostTable.module.css';

interface Props {
  readonly rows: readonly CostRow[];
  readonly memory: MemoryMode;
  readonly hasBatchNorm: boolean;
}

/** How the table is to be read, and where its figures are a paper's own. */
export const CostNotes = memo(function CostNotes({ rows, memory, hasBatchNorm }: Props) {
  const departures = rows.flatMap((row) => row.departures);
  const keepsMore = memory === 'training' && rows.some((row) => row.apartInTraining.length > 0);
  const notes = [
    ...text.notes,
    ...(keepsMore ? [text.trainingNote] : []),
    ...(hasBatchNorm ? [text.batchNormNote] : []),
  ];
  return (
    <div className={styles.notes}>
      <p>{withTerms(notes.join(' '))}</p>
      {departures.map(({ layer, why }) => (
        <p key={layer}>
          <b>
            {text.table.departs} {layer}
          </b>{' '}
          {why}
        </p>
      ))}
    </div>
  );
});
