import { type RefObject, useMemo, useState } from 'react';
import { humanError } from '../../../core/architectures/history.ts';
import { historyChart, historySeries, MARK_PX, markPath } from '../../../draw/atlas/history-chart.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './Chart.module.css';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartLabel } from './ChartLabel.tsx';
import { datedPoints } from './history-points.ts';
import { PointRadios } from './PointRadios.tsx';

const text = atlasCompareText.history;

interface Props {
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly drawing: RefObject<HTMLDivElement | null>;
}

const ROW_PX = 17;
const PLOT_PX = 400;
const NARROW_PX = 600;

/** Errors over the years: winners joined by a line, everything else alone. */
export function HistoryFigure({ selected, onSelect, drawing }: Props) {
  const size = useSize(drawing);
  const scale = useSelector((state) => state.settings.textSize);
  const [pointed, setPointed] = useState<string>();
  const rowPx = ROW_PX * scale;
  const widthPx = size?.widthPx ?? 0;
  const { chart, heightPx } = useMemo(() => laidOut(widthPx, scale), [widthPx, scale]);
  const { plot } = chart;
  const shown = pointed ?? selected;
  const byId = new Map(datedPoints.map((point) => [point.id, point]));
  const humanPx = chart.yPxOf(humanError.error);
  const isNarrow = widthPx < NARROW_PX * scale;
  return (
    <figure className={styles.figure}>
      <Keys />
      <div ref={drawing} className={styles.drawing}>
        {widthPx > 0 && (
          <>
            <svg width={widthPx} height={heightPx} aria-hidden>
              <ChartAxes
                plot={plot}
                rowPx={rowPx}
                x={{
                  title: text.yearAxis,
                  ticks: chart.yearTicks,
                  write: (year) => (isNarrow ? `’${String(year).slice(2)}` : String(year)),
                }}
                y={{ title: text.errorAxis, ticks: chart.errorTicks, write: String }}
              />
              <g className={styles.human}>
                <line x1={plot.leftPx} x2={plot.rightPx} y1={humanPx} y2={humanPx} />
                <text x={plot.leftPx + 4} y={humanPx} dy="-0.4em">
                  {text.human(text.percent(humanError.error))}
                </text>
              </g>
              <path className={styles.winners} d={chart.winnersPath} />
              {chart.marks.map(({ id, series, xPx, yPx }) => (
                <g
                  key={id}
                  className={styles.mark}
                  data-series={series}
                  data-set={byId.get(id)?.set}
                  data-shown={id === shown}
                  transform={`translate(${xPx.toFixed(2)} ${yPx.toFixed(2)})`}
                >
                  <path d={markPath(series)} />
                </g>
              ))}
              {chart.marks.map(
                ({ id, label }) =>
                  label && (
                    <g key={id} className={styles.name} data-shown={id === shown}>
                      <ChartLabel label={label} name={byId.get(id)?.name ?? ''} />
                    </g>
                  ),
              )}
            </svg>
            <PointRadios
              legend={text.points}
              points={chart.marks.flatMap((mark) => {
                const point = byId.get(mark.id);
                const label = point && text.point(point, text.series[mark.series]);
                return label ? [{ ...mark, radiusPx: MARK_PX, label }] : [];
              })}
              selected={selected}
              onSelect={onSelect}
              onPoint={setPointed}
            />
          </>
        )}
      </div>
    </figure>
  );
}

/** @param scale of the text */
function laidOut(widthPx: number, scale: number) {
  const rowPx = ROW_PX * scale;
  const marginPx = { left: 34 * scale, right: 6, top: 2 * rowPx, bottom: 3 * rowPx };
  const heightPx = PLOT_PX * Math.sqrt(scale) + marginPx.top + marginPx.bottom;
  const chart = historyChart(
    datedPoints.map((point) => ({ ...point, labelWidthPx: textWidthPx(point.name, 14 * scale) + 4 })),
    { widthPx, heightPx, marginPx, rowPx },
    humanError.error,
  );
  return { chart, heightPx };
}

/** What the marks mean. */
function Keys() {
  return (
    <ul className={styles.keys}>
      {historySeries.map((series) => (
        <li key={series}>
          <svg width={26} height={14} aria-hidden>
            {series === 'winners' && <path className={styles.winners} d="M0,7h26" />}
            <g className={styles.mark} data-series={series} transform="translate(13 7)">
              <path d={markPath(series)} />
            </g>
          </svg>
          {text.series[series]}
        </li>
      ))}
      <li>
        {text.setMarks.test}; {text.setMarks.validation}
      </li>
    </ul>
  );
}
