import { type RefObject, useMemo, useState } from 'react';
import { humanError } from '../../../core/architectures/history.ts';
import { MARK_PX, markPath } from '../../../draw/atlas/history-chart.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useSelector } from '../../shared/store-context.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './Chart.module.css';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartLabel } from './ChartLabel.tsx';
import { type HistoryLayout, historyLayout, KEY_PX } from './history-layout.ts';
import { errorText, type HistoryPanel } from './history-points.ts';
import { PointRadios } from './PointRadios.tsx';
import { useRoomPx } from './use-room.ts';

const text = atlasCompareText.history;

interface Props {
  readonly panel: HistoryPanel;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly drawing: RefObject<HTMLDivElement | null>;
}

const ROW_PX = 17;
/** Narrower plots have years of two digits; still narrower ones, every second. */
const NARROW_PX = 560;
const NARROWEST_PX = 220;

/** Errors over the years: winners joined by a line, everything else alone. */
export function HistoryFigure({ panel, selected, onSelect, drawing }: Props) {
  const widthPx = useSize(drawing)?.widthPx ?? 0;
  const roomPx = useRoomPx(drawing);
  const scale = useSelector((state) => state.settings.textSize);
  const [pointed, setPointed] = useState<string>();
  const rowPx = ROW_PX * scale;
  const layout = useMemo(() => historyLayout(panel, widthPx, scale, roomPx), [panel, widthPx, scale, roomPx]);
  const { chart, labels, numbered } = layout;
  const shown = pointed ?? selected;
  return (
    <div ref={drawing} className={styles.drawing}>
      {widthPx > 0 && (
        <>
          <svg width={widthPx} height={layout.heightPx} aria-hidden>
            <ChartAxes
              plot={chart.plot}
              rowPx={rowPx}
              x={{
                title: text.yearAxis,
                ticks: chart.yearTicks,
                write: (year) => yearText(year, (chart.plot.rightPx - chart.plot.leftPx) / scale),
              }}
              y={{ title: text.errorAxis, ticks: chart.errorTicks, write: String }}
            />
            <Keys keys={layout.keys} rowPx={rowPx} />
            <HumanLine layout={layout} />
            <path className={styles.winners} d={chart.winnersPath} />
            {chart.marks.map(({ id, series, xPx, yPx }, index) => (
              <g
                key={id}
                className={styles.mark}
                data-series={series}
                data-set={panel.points[index]?.set}
                data-shown={id === shown}
                transform={`translate(${xPx.toFixed(2)} ${yPx.toFixed(2)})`}
              >
                <path d={markPath(series)} />
              </g>
            ))}
            {chart.marks.map(
              ({ id, label }, index) =>
                label && (
                  <g key={id} className={styles.name} data-shown={id === shown}>
                    <ChartLabel label={label} name={labels[index] ?? ''} />
                  </g>
                ),
            )}
            {numbered.map(({ words, xPx, yPx }, index) => (
              <g key={words} className={styles.name} data-shown={panel.points[index]?.id === shown}>
                <text x={xPx} y={yPx + rowPx / 2} dy="0.33em" xmlSpace="preserve">
                  {words}
                </text>
              </g>
            ))}
          </svg>
          <PointRadios
            legend={text.points(text.panels[panel.id].title)}
            points={chart.marks.flatMap((mark, index) => {
              const point = panel.points[index];
              const label = point && text.point(point, errorText(point), text.series[mark.series]);
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

/** @param widthPx of the plot, at text of usual size */
function yearText(year: number, widthPx: number): string {
  if (widthPx >= NARROW_PX) return String(year);
  return widthPx >= NARROWEST_PX || year % 2 === 0 ? `’${String(year).slice(2)}` : '';
}

/** What one person got wrong, across all years. */
function HumanLine({ layout: { chart, humanLabel } }: { readonly layout: HistoryLayout }) {
  const yPx = chart.yPxOf(humanError.error);
  const { leftPx, topPx, bottomPx } = chart.referenceLabel;
  return (
    <g className={styles.human}>
      <line x1={chart.plot.leftPx} x2={chart.plot.rightPx} y1={yPx} y2={yPx} />
      <text x={leftPx} y={(topPx + bottomPx) / 2} dy="0.33em">
        {humanLabel}
      </text>
    </g>
  );
}

interface KeysProps {
  readonly keys: HistoryLayout['keys'];
  readonly rowPx: number;
}

/** What the marks mean. */
function Keys({ keys: { leftPx, topPx, entries }, rowPx }: KeysProps) {
  return (
    <g transform={`translate(${leftPx} ${topPx})`}>
      {entries.map(({ series, set, words }, index) => (
        <g key={words} transform={`translate(0 ${(index + 0.5) * rowPx})`}>
          {series === 'winners' && <path className={styles.winners} d={`M0,0h${KEY_PX}`} />}
          <g
            className={styles.mark}
            data-series={series}
            data-set={set}
            transform={`translate(${KEY_PX / 2} 0)`}
          >
            <path d={markPath(series)} />
          </g>
          <text x={KEY_PX + 8} dy="0.33em">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
