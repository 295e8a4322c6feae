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
const KEY_PX = 26;
/** Of the drawing's width, from the right: there no result is as bad as the keys stand high. */
const KEYS_SHARE = 0.55;
const keyTexts = [...Object.values(text.series), text.setMarks];

/** Errors over the years: winners joined by a line, everything else alone. */
export function HistoryFigure({ selected, onSelect, drawing }: Props) {
  const size = useSize(drawing);
  const scale = useSelector((state) => state.settings.textSize);
  const [pointed, setPointed] = useState<string>();
  const rowPx = ROW_PX * scale;
  const widthPx = size?.widthPx ?? 0;
  const { chart, heightPx, keys } = useMemo(() => laidOut(widthPx, scale), [widthPx, scale]);
  const { plot } = chart;
  const shown = pointed ?? selected;
  const byId = new Map(datedPoints.map((point) => [point.id, point]));
  const humanPx = chart.yPxOf(humanError.error);
  const isNarrow = widthPx < NARROW_PX * scale;
  return (
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
            <Keys leftPx={keys.leftPx} topPx={keys.topPx} rowPx={rowPx} />
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
  );
}

/** @param scale of the text */
function laidOut(widthPx: number, scale: number) {
  const rowPx = ROW_PX * scale;
  const keysPx = KEY_PX + 12 + Math.max(...keyTexts.map((each) => textWidthPx(each, 14 * scale)));
  const keysHeightPx = keyTexts.length * rowPx;
  // Errors fall, so that the upper right of the plot is empty; keys that do not fit there stand above it.
  const areWithin = keysPx < KEYS_SHARE * widthPx;
  const marginPx = {
    left: 34 * scale,
    right: 6,
    top: 2 * rowPx + (areWithin ? 0 : keysHeightPx),
    bottom: 3 * rowPx,
  };
  const heightPx = PLOT_PX * Math.sqrt(scale) + marginPx.top + marginPx.bottom;
  const leftPx = areWithin ? widthPx - marginPx.right - keysPx : 0;
  const topPx = areWithin ? marginPx.top + 4 : 0;
  const keys = { leftPx, topPx, rightPx: leftPx + keysPx, bottomPx: topPx + keysHeightPx };
  const chart = historyChart(
    datedPoints.map((point) => ({ ...point, labelWidthPx: textWidthPx(point.name, 14 * scale) + 4 })),
    { widthPx, heightPx, marginPx, rowPx },
    humanError.error,
    keys,
  );
  return { chart, heightPx, keys };
}

interface KeysProps {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rowPx: number;
}

/** What the marks mean. */
function Keys({ leftPx, topPx, rowPx }: KeysProps) {
  return (
    <g transform={`translate(${leftPx} ${topPx})`}>
      {historySeries.map((series, index) => (
        <g key={series} transform={`translate(0 ${(index + 0.5) * rowPx})`}>
          {series === 'winners' && <path className={styles.winners} d={`M0,0h${KEY_PX}`} />}
          <g className={styles.mark} data-series={series} transform={`translate(${KEY_PX / 2} 0)`}>
            <path d={markPath(series)} />
          </g>
          <text x={KEY_PX + 8} dy="0.33em">
            {text.series[series]}
          </text>
        </g>
      ))}
      <text x={KEY_PX + 8} y={(historySeries.length + 0.5) * rowPx} dy="0.33em">
        {text.setMarks}
      </text>
    </g>
  );
}
