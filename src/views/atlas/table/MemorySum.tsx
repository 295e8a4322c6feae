import { memo } from 'react';
import type { CostRow } from '../../../core/costs/cost-rows.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import { memoryLines } from '../../../core/costs/memory.ts';
import { type ByteUnit, byteTexts } from '../../../draw/atlas/cost-bytes.ts';
import { countText } from '../../../draw/format.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import styles from './MemorySum.module.css';

const text = atlasTableText.memory;

interface Props {
  readonly rows: readonly CostRow[];
  readonly switches: CostSwitches;
  readonly unit: ByteUnit;
}

/** What memory is wanted for, and how much it is in all. */
export const MemorySum = memo(function MemorySum({ rows, switches, unit }: Props) {
  const lines = memoryLines(rows, switches);
  const { parts, total } = byteTexts(
    lines.map(({ bytes }) => bytes),
    unit,
  );
  return (
    <div className={styles.memory}>
      <table className={styles.table}>
        <caption>{text.caption(switches.batch, switches.bytes)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.numbers}</th>
            <th scope="col">{text.bytes}</th>
            <th scope="col">{text.rounded(unit)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ use, values, bytes }, index) => (
            <tr key={use}>
              <th scope="row">{atlasTableText.memoryUses[use]}</th>
              <td>{countText(values)}</td>
              <td>{countText(bytes)}</td>
              <td>{parts[index]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{countText(lines.reduce((sum, { values }) => sum + values, 0))}</td>
            <td>{countText(lines.reduce((sum, { bytes }) => sum + bytes, 0))}</td>
            <td>{total}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>{atlasTableText.memoryNotes[switches.memory]}</p>
    </div>
  );
});
