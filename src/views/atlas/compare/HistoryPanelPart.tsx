import { useRef } from 'react';
import { historyCsv } from '../../../core/architectures/figures-csv.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { Files } from './Files.tsx';
import { HistoryFigure } from './HistoryFigure.tsx';
import { type HistoryPanel, historyFacts, humanCaveat, namedSeries } from './history-points.ts';
import { NumbersTable } from './NumbersTable.tsx';
import part from './Part.module.css';
import { PointFacts } from './PointFacts.tsx';

const text = atlasCompareText.history;

interface Props {
  readonly panel: HistoryPanel;
  /** Id of the result that is picked out, in this panel or in another. */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Results that were measured alike enough for one chart, with how that was done, and as a table. */
export function HistoryPanelPart({ panel, selected, onSelect }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  const { title, protocol } = text.panels[panel.id];
  const point = panel.points.find(({ id }) => id === selected);
  return (
    <section className={part.part} aria-labelledby={`history-${panel.id}`}>
      <h4 id={`history-${panel.id}`}>{title}</h4>
      <div className={part.chart}>
        <HistoryFigure panel={panel} selected={point?.id} onSelect={onSelect} drawing={drawing} />
        {point ? (
          <PointFacts name={point.name} facts={historyFacts(point)} />
        ) : (
          <p className={part.state}>{text.choose}</p>
        )}
      </div>
      <p className={part.note}>
        {protocol} {humanCaveat}
      </p>
      <div className={part.tools}>
        <Files
          title={title}
          about={`${text.help} ${protocol} ${humanCaveat}`}
          drawing={drawing}
          csv={() => historyCsv(namedSeries(panel))}
          nameOf={(ending) => text.file(panel.id, ending)}
        />
      </div>
      <NumbersTable
        label={text.table(title)}
        head={[text.name, text.seriesName, ...tableFacts, text.facts.note]}
        wordsFrom={2 + tableFacts.indexOf(text.facts.source)}
        rows={panel.points.map((each) => {
          const values = new Map(historyFacts(each).map(({ name, value }) => [name, value]));
          const cells = [...tableFacts, text.facts.note].map((name) => values.get(name) ?? '');
          return { key: each.id, cells: [each.name, text.series[each.series], ...cells] };
        })}
      />
    </section>
  );
}

const { facts } = text;
/** What the table tells of every result. */
const tableFacts: readonly string[] = [
  facts.year,
  facts.error,
  facts.set,
  facts.models,
  facts.views,
  facts.data,
  facts.source,
];
