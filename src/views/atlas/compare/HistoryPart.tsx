import { useRef } from 'react';
import { historyCsv } from '../../../core/architectures/figures-csv.ts';
import { humanError } from '../../../core/architectures/history.ts';
import { countText } from '../../../draw/format.ts';
import { pointParameter } from '../../../store/atlas/compare-parameters.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useAtlas } from '../use-atlas.ts';
import { Files } from './Files.tsx';
import { HistoryFigure } from './HistoryFigure.tsx';
import { datedPoints, historyFacts, namedSeries } from './history-points.ts';
import { NumbersTable } from './NumbersTable.tsx';
import part from './Part.module.css';
import { PointFacts } from './PointFacts.tsx';

const text = atlasCompareText.history;

/** How the error on ImageNet fell, and what exactly was measured each time. */
export function HistoryPart() {
  const [selected, select] = useAtlas(pointParameter);
  const drawing = useRef<HTMLDivElement>(null);
  const point = datedPoints.find(({ id }) => id === selected);
  const { error, pictures, secondError, secondPictures, source } = humanError;
  return (
    <section className={part.part} aria-labelledby="history">
      <h3 id="history">{text.title}</h3>
      <p className={part.lead}>{text.help}</p>
      {selected !== '' && !point && (
        <p className={part.state} role="status">
          {atlasCompareText.unknownPoint(selected)}
        </p>
      )}
      <div className={part.chart}>
        <HistoryFigure selected={point?.id} onSelect={select} drawing={drawing} />
        {point ? (
          <PointFacts name={point.name} facts={historyFacts(point)} />
        ) : (
          <p className={part.state}>{text.choose}</p>
        )}
      </div>
      <p className={part.note}>{text.protocol}</p>
      <p className={part.note}>
        {text.humanHelp(
          text.percent(error),
          countText(pictures),
          text.percent(secondError),
          countText(secondPictures),
          source,
        )}
      </p>
      <div className={part.tools}>
        <Files
          title={text.title}
          about={`${text.help} ${text.protocol}`}
          drawing={drawing}
          csv={() => historyCsv(namedSeries)}
          nameOf={text.file}
        />
      </div>
      <NumbersTable
        label={text.table}
        head={[text.name, text.seriesName, ...tableFacts, text.facts.note]}
        wordsFrom={2 + tableFacts.indexOf(text.facts.source)}
        rows={datedPoints.map((each) => {
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
