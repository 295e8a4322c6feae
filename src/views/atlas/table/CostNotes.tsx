import { memo } from 'react';
import type { CostRow } from '../../../core/costs/cost-rows.ts';
import { atlasTableText as text } from '../../messages/en/atlas-table.ts';
import { withTerms } from '../../shared/Term.tsx';
import styles from './CostTable.module.css';

interface Props {
  readonly rows: readonly CostRow[];
  readonly hasBatchNorm: boolean;
}

/** How the table is to be read, and where its figures are a paper's own. */
export const CostNotes = memo(function CostNotes({ rows, hasBatchNorm }: Props) {
  const departures = rows.flatMap((row) => row.departures);
  return (
    <div className={styles.notes}>
      <p>{withTerms([...text.notes, ...(hasBatchNorm ? [text.batchNormNote] : [])].join(' '))}</p>
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
