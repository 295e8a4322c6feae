import { type CostMeasure, costMeasures } from '../../../core/costs/cost-columns.ts';
import { costGroups } from '../../../core/costs/cost-rows.ts';
import { type CostEntry, type CostTable, groupShares } from '../../../core/costs/cost-table.ts';
import type { CostPanel } from '../../../draw/atlas/cost-chart.ts';
import { countText, percentTexts } from '../../../draw/format.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { isAlmostAll, runningText, shareText } from './cost-cells.ts';

const text = atlasTableText.chart;

/** Memory as it is printed, with its unit. */
export interface MemoryTexts {
  /** In the order of the table's entries. */
  readonly rows: readonly string[];
  readonly total: string;
}

/** What the chart draws. */
export function costPanels({ entries, totals }: CostTable, memory: MemoryTexts): readonly CostPanel[] {
  const shares = groupShares({ entries, totals });
  return costMeasures.map((measure) => ({
    title: text.measured(
      atlasTableText.measures[measure],
      measure === 'memory' ? memory.total : countText(totals.amounts[measure]),
    ),
    parts: partsOf(shares[measure]),
    bars: entries.map(({ row, shares: own, running }) => ({
      group: row.group,
      share: own[measure] ?? 0,
      running: running[measure] ?? 0,
    })),
  }));
}

type GroupShares = ReturnType<typeof groupShares>[CostMeasure];

function partsOf(shares: GroupShares): CostPanel['parts'] {
  if (!shares) return [];
  const percents = percentTexts(costGroups.map((group) => shares[group]));
  return costGroups.map((group, index) => ({
    group,
    share: shares[group],
    text: text.part(atlasTableText.groups[group], percents[index] ?? ''),
  }));
}

/** For each measure there is any of: which group of layers has most of it. */
export function mostClauses(table: CostTable): readonly string[] {
  const shares = groupShares(table);
  return costMeasures.flatMap((measure) => {
    const own = shares[measure];
    if (!own) return [];
    const percents = percentTexts(costGroups.map((group) => own[group]));
    const most = costGroups.reduce((best, group) => (own[group] > own[best] ? group : best));
    const percent = isAlmostAll(own[most]) ? runningText(own[most]) : percents[costGroups.indexOf(most)];
    return [text.clause(measure, percent ?? '', most)];
  });
}

/** One row in words, with its shares. @param memory of the row, with its unit */
export function readoutText({ row, amounts, shares }: CostEntry, memory: string): string {
  const { parameters, macs } = text.amounts;
  return text.readout(row.id, [
    text.shareOf(memory, shareText(shares.memory)),
    text.shareOf(parameters(countText(amounts.parameters)), shareText(shares.parameters)),
    text.shareOf(macs(countText(amounts.macs)), shareText(shares.macs)),
  ]);
}
