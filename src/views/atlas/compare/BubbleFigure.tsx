import { type RefObject, useMemo, useState } from 'react';
import { type Bubble, type BubbleChart, bubbleChart } from '../../../draw/atlas/bubble-chart.ts';
import { compactCountText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './Chart.module.css';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartLabel } from './ChartLabel.tsx';
import { PointRadios } from './PointRadios.tsx';

const text = atlasCompareText.accuracy;

/** A network of the chart, with what is read out of it. */
export interface NamedBubble extends Omit<Bubble, 'labelWidthPx'> {
  /** As short as the drawing wants it. */
  readonly name: string;
  /** All its figures. */
  readonly spoken: string;
  /** Networks of one family share one. */
  readonly colour: number;
}

interface Props {
  readonly title: string;
  readonly bubbles: readonly NamedBubble[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** How many MACs are 1 on the axis. */
  readonly macsUnit: number;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly drawing: RefObject<HTMLDivElement | null>;
}

const ROW_PX = 17;
const LEAST_PLOT_PX = 290;
const MOST_PLOT_PX = 390;

/** Bubbles over work and accuracy, with their names, a legend of areas, and a radio button on each. */
export function BubbleFigure(props: Props) {
  const { title, bubbles, xTitle, yTitle, macsUnit, selected, onSelect, drawing } = props;
  const size = useSize(drawing);
  const scale = useSelector((state) => state.settings.textSize);
  const [pointed, setPointed] = useState<string>();
  const rowPx = ROW_PX * scale;
  const widthPx = size?.widthPx ?? 0;
  const largestPx = Math.max(22, Math.min(44, widthPx * 0.05));
  const { chart, heightPx } = useMemo(
    () => laidOut(bubbles, widthPx, largestPx, scale),
    [bubbles, widthPx, largestPx, scale],
  );
  const shown = pointed ?? selected;
  const byId = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
  return (
    <div ref={drawing} className={styles.drawing}>
      {widthPx > 0 && (
        <>
          <svg width={widthPx} height={heightPx} aria-hidden>
            <ChartAxes
              plot={chart.plot}
              rowPx={rowPx}
              x={{ title: xTitle, ticks: chart.macsTicks, write: (value) => String(value / macsUnit) }}
              y={{ title: yTitle, ticks: chart.accuracyTicks, write: String }}
            />
            <AreaLegend
              legend={chart.legend}
              leftPx={chart.plot.leftPx}
              topPx={heightPx - 2 * largestPx}
              rowPx={rowPx}
            />
            {chart.bubbles
              .toSorted((a, b) => b.radiusPx - a.radiusPx)
              .map(({ id, xPx, yPx, radiusPx, intervalPx }) => (
                <g
                  key={id}
                  className={styles.bubble}
                  data-colour={byId.get(id)?.colour}
                  data-shown={id === shown}
                >
                  {intervalPx && (
                    <line
                      className={styles.interval}
                      x1={xPx}
                      x2={xPx}
                      y1={intervalPx[0]}
                      y2={intervalPx[1]}
                    />
                  )}
                  <circle cx={xPx} cy={yPx} r={radiusPx} />
                  <circle className={styles.centre} cx={xPx} cy={yPx} r={1.5} />
                </g>
              ))}
            {chart.bubbles.map(
              ({ id, label }) =>
                label && (
                  <g key={id} className={styles.name} data-shown={id === shown}>
                    <ChartLabel label={label} name={byId.get(id)?.name ?? ''} />
                  </g>
                ),
            )}
          </svg>
          <PointRadios
            legend={text.points(title)}
            points={chart.bubbles.map((bubble) => ({ ...bubble, label: byId.get(bubble.id)?.spoken ?? '' }))}
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
function laidOut(bubbles: readonly NamedBubble[], widthPx: number, largestPx: number, scale: number) {
  const rowPx = ROW_PX * scale;
  const plotPx = Math.min(MOST_PLOT_PX, Math.max(LEAST_PLOT_PX, widthPx * 0.42)) * Math.sqrt(scale);
  const marginPx = { left: 34 * scale, right: 6, top: 2 * rowPx, bottom: 3 * rowPx + 2 * largestPx };
  const heightPx = plotPx + marginPx.top + marginPx.bottom;
  const chart = bubbleChart(
    bubbles.map((bubble) => ({ ...bubble, labelWidthPx: textWidthPx(bubble.name, 14 * scale) + 4 })),
    { widthPx, heightPx, marginPx, rowPx },
    largestPx,
  );
  return { chart, heightPx };
}

interface LegendProps {
  readonly legend: BubbleChart['legend'];
  readonly topPx: number;
  readonly leftPx: number;
  readonly rowPx: number;
}

const LEGEND_GAP_PX = 8;

/** Which area stands for how many parameters, the smallest first. */
function AreaLegend({ legend, topPx, leftPx, rowPx }: LegendProps) {
  const heightPx = 2 * Math.max(...legend.map(({ radiusPx }) => radiusPx));
  const sizePx = (14 * rowPx) / 17;
  let nextPx = leftPx + textWidthPx(text.legend, sizePx) + LEGEND_GAP_PX;
  const entries = legend.toReversed().map(({ parameters, radiusPx }) => {
    const name = compactCountText(parameters);
    const xPx = nextPx + radiusPx;
    const namePx = xPx + radiusPx + LEGEND_GAP_PX / 2;
    nextPx = namePx + textWidthPx(name, sizePx) + 2 * LEGEND_GAP_PX;
    return { name, radiusPx, xPx, namePx };
  });
  return (
    <g className={styles.legend} transform={`translate(0 ${topPx + heightPx / 2})`}>
      <text x={leftPx} dy="0.33em">
        {text.legend}
      </text>
      {entries.map(({ name, radiusPx, xPx, namePx }) => (
        <g key={name}>
          <circle cx={xPx} r={radiusPx} />
          <text x={namePx} dy="0.33em">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
