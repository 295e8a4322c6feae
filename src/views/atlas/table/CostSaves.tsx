import { memo } from 'react';
import type { CostOrder } from '../../../core/costs/cost-columns.ts';
import { costCsv } from '../../../core/costs/cost-csv.ts';
import type { CostSwitches } from '../../../core/costs/cost-switches.ts';
import type { CostTable } from '../../../core/costs/cost-table.ts';
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
  /** Of the network. */
  readonly name: string;
  /** What file names begin with. */
  readonly stem: string;
  readonly table: CostTable;
  readonly switches: CostSwitches;
  readonly order: CostOrder;
  readonly memory: MemoryTexts;
}

/** The table and the chart as files, as they are on screen. */
export const CostSaves = memo(function CostSaves(props: Props) {
  const { stem, table, switches, order } = props;
  const { saveFile } = useActions();
  return (
    <div className={styles.saves}>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => saveFile(text.csvName(stem), costCsv(table, switches, order), 'text/csv')}
      >
        {text.csv}
      </button>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => saveFile(text.svgName(stem), chartFile(props), 'image/svg+xml')}
      >
        {text.svg}
      </button>
    </div>
  );
});

/** The file is read with other faces than this page's, some of them wider. */
const FACE_ALLOWANCE = 1.2;

function chartFile({ name, table, switches, memory }: Props): string {
  const chart = costChart(
    table.entries.map(({ row }) => row.id),
    costPanels(table, memory, switches),
    {
      widthPx: 960,
      rowPx: 20,
      plotPx: 80,
      hasStrips: true,
      textWidthPx: (words) => FACE_ALLOWANCE * textWidthPx(words, 14),
    },
  );
  const { settings, help } = atlasTableText.chart;
  const lines = [settings(switches), ...mostClauses(table), help];
  return costChartSvg(chart, { title: text.heading(name), lines });
}
