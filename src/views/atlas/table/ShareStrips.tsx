import { memo } from 'react';
import { costMeasures } from '../../../core/costs/cost-columns.ts';
import { costGroups } from '../../../core/costs/cost-rows.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { CostTable } from '../../../core/costs/cost-table.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { amountTitles, type MemoryTexts, mostOf } from './cost-words.ts';
import styles from './ShareStrips.module.css';

const text = atlasTableText.chart;

interface Props {
  readonly table: CostTable;
  readonly memory: MemoryTexts;
  readonly switches: CostSwitches;
}

/** At a glance: which layers have most of the memory, of the parameters and of the MACs. */
export const ShareStrips = memo(function ShareStrips({ table, memory, switches }: Props) {
  const most = mostOf(table);
  const titles = amountTitles(table, memory, switches);
  return (
    <ul className={styles.measures}>
      {costMeasures.map((measure) => {
        const found = most[measure];
        return (
          <li key={measure}>
            <b>{titles[measure]}</b>
            <div className={styles.strip} aria-hidden>
              {found &&
                costGroups.map((group) => (
                  <span key={group} data-group={group} style={{ flexGrow: found.shares[group] }} />
                ))}
            </div>
            {found ? text.mostIn(found.percent, found.group) : text.noneOf}
          </li>
        );
      })}
    </ul>
  );
});

/** Which colour and pattern is which group's. */
export function GroupLegend() {
  return (
    <ul className={styles.legend}>
      {costGroups.map((group) => (
        <li key={group}>
          <span className={styles.swatch} data-group={group} />
          {atlasTableText.groups[group]}
        </li>
      ))}
    </ul>
  );
}
