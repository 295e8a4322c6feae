import { memo } from 'react';
import { costCsv } from '../../../core/costs/cost-csv.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { CostTable } from '../../../core/costs/cost-table.ts';
import type { Network } from '../../../core/network/network.ts';
import { costChart } from '../../../draw/atlas/cost-chart.ts';
import { costChartSvg } from '../../../draw/atlas/cost-chart-svg.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { useActions } from '../../shared/store-context.ts';
import textButton from '../../shared/TextButton.module.css';
import { textWidthPx } from '../../shared/text-width.ts';
import styles from './CostTable.module.css';
import { costPanels, type MemoryTexts, mostClauses } from './cost-words.ts';

const text = atlasTableText.save;

interface Props {
  readonly network: Network;
  readonly table: CostTable;
  readonly switches: CostSwitches;
  readonly memory: MemoryTexts;
}

/** The table and the chart as files, as they are on screen. */
export const CostSaves = memo(function CostSaves({ network: { id, name }, table, switches, memory }: Props) {
  const { saveFile } = useActions();
  return (
    <div className={styles.saves}>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => saveFile(text.csvName(id), costCsv(table, switches), 'text/csv')}
      >
        {text.csv}
      </button>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => saveFile(text.svgName(id), chartFile(name, table, memory), 'image/svg+xml')}
      >
        {text.svg}
      </button>
    </div>
  );
});

/** The file is read with other faces than this page's, some of them wider. */
const FACE_ALLOWANCE = 1.2;

function chartFile(name: string, table: CostTable, memory: MemoryTexts): string {
  const chart = costChart(
    table.entries.map(({ row }) => row.id),
    costPanels(table, memory),
    {
      widthPx: 960,
      rowPx: 20,
      plotPx: 80,
      hasStrips: true,
      textWidthPx: (words) => FACE_ALLOWANCE * textWidthPx(words, 14),
    },
  );
  const lines = [...mostClauses(table), atlasTableText.chart.help];
  return costChartSvg(chart, { title: text.heading(name), lines });
}
