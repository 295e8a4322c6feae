import { type CostMeasure, costMeasures } from '../../../core/costs/cost-columns.ts';
import { type CostGroup, costGroups } from '../../../core/costs/cost-rows.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
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

/** What each panel is of, and how much there is of it. */
export function amountTitles(
  { totals }: CostTable,
  memory: MemoryTexts,
  { leaveOut }: Pick<CostSwitches, 'leaveOut'>,
): Readonly<Record<CostMeasure, string>> {
  const { measures, parametersTitle } = atlasTableText;
  const { parameters, macs } = totals.amounts;
  return {
    memory: text.measured(measures.memory, memory.total),
    parameters: text.measured(parametersTitle(leaveOut), countText(parameters)),
    macs: text.measured(measures.macs, countText(macs)),
  };
}

/** What the chart draws. */
export function costPanels(
  table: CostTable,
  memory: MemoryTexts,
  switches: Pick<CostSwitches, 'leaveOut'>,
): readonly CostPanel[] {
  const shares = groupShares(table);
  const titles = amountTitles(table, memory, switches);
  return costMeasures.map((measure) => ({
    title: titles[measure],
    parts: partsOf(shares[measure]),
    bars: table.entries.map(({ row, shares: own, running }) => ({
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

/** Which group of layers has most of something. */
export interface Most {
  readonly group: CostGroup;
  readonly percent: string;
  /** Of all groups. */
  readonly shares: Readonly<Record<CostGroup, number>>;
}

/** Of each measure, where most of it is; absent where there is none of it. */
export function mostOf(table: CostTable): Readonly<Record<CostMeasure, Most | undefined>> {
  const { memory, parameters, macs } = groupShares(table);
  return { memory: mostIn(memory), parameters: mostIn(parameters), macs: mostIn(macs) };
}

function mostIn(shares: GroupShares): Most | undefined {
  if (!shares) return undefined;
  const group = costGroups.reduce((best, each) => (shares[each] > shares[best] ? each : best));
  const percents = percentTexts(costGroups.map((each) => shares[each]));
  const percent = isAlmostAll(shares[group])
    ? runningText(shares[group])
    : (percents[costGroups.indexOf(group)] ?? '');
  return { group, percent, shares };
}

/** The same in words, for each measure there is any of. */
export function mostClauses(table: CostTable): readonly string[] {
  const most = mostOf(table);
  return costMeasures.flatMap((measure) => {
    const found = most[measure];
    return found ? [text.clause(measure, found.percent, found.group)] : [];
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
