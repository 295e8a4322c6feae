import { type RefObject, useMemo, useState } from 'react';
import type { FamilyId } from '../../../core/architectures/architecture.ts';
import { type Bubble, bubbleChart } from '../../../draw/atlas/bubble-chart.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import { AreaLegend, FamilyLegend, familyLegend } from './BubbleLegends.tsx';
import styles from './Chart.module.css';
import { ChartAxes } from './ChartAxes.tsx';
import { ChartLabel } from './ChartLabel.tsx';
import { PointRadios } from './PointRadios.tsx';
import { useRoomPx } from './use-room.ts';

const text = atlasCompareText.accuracy;

/** A network of the chart, with what is read out of it. */
export interface NamedBubble extends Omit<Bubble, 'labelWidthPx'> {
  /** As short as the drawing wants it. */
  readonly name: string;
  /** All its figures. */
  readonly spoken: string;
  readonly family: FamilyId;
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
const LEAST_PLOT_PX = 220;
const MOST_PLOT_PX = 390;
const NARROW_PLOT_PX = 290;

/** Bubbles over work and accuracy, with their names, a legend of areas, and a radio button on each. */
export function BubbleFigure(props: Props) {
  const { title, bubbles, xTitle, yTitle, macsUnit, selected, onSelect, drawing } = props;
  const widthPx = useSize(drawing)?.widthPx ?? 0;
  const roomPx = useRoomPx(drawing);
  const scale = useSelector((state) => state.settings.textSize);
  const [pointed, setPointed] = useState<string>();
  const rowPx = ROW_PX * scale;
  const largestPx = Math.max(22, Math.min(44, widthPx * 0.05));
  const { chart, heightPx, families } = useMemo(
    () => laidOut(bubbles, { widthPx, roomPx, largestPx, scale }),
    [bubbles, widthPx, roomPx, largestPx, scale],
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
              topPx={heightPx - families.heightPx - 2 * largestPx}
              rowPx={rowPx}
            />
            <FamilyLegend legend={families} topPx={heightPx - families.heightPx} rowPx={rowPx} />
            {chart.bubbles
              .toSorted((a, b) => b.radiusPx - a.radiusPx)
              .map(({ id, xPx, yPx, radiusPx, intervalPx }) => (
                <g
                  key={id}
                  className={`${styles.family} ${styles.bubble}`}
                  data-family={byId.get(id)?.family}
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

interface Room {
  readonly widthPx: number;
  /** Down to the window's end. */
  readonly roomPx: number;
  /** Radius of the largest bubble. */
  readonly largestPx: number;
  /** Of the text. */
  readonly scale: number;
}

/** The plot and its axis end within the window where that leaves something to see; the legends may stand below. */
function laidOut(bubbles: readonly NamedBubble[], { widthPx, roomPx, largestPx, scale }: Room) {
  const rowPx = ROW_PX * scale;
  const leftPx = 34 * scale;
  const axisPx = 3 * rowPx;
  const families = familyLegend(bubbles, leftPx, widthPx, rowPx);
  const wantedPx = Math.min(MOST_PLOT_PX, Math.max(NARROW_PLOT_PX, widthPx * 0.42)) * Math.sqrt(scale);
  const plotPx = Math.max(LEAST_PLOT_PX, Math.min(wantedPx, roomPx - 2 * rowPx - axisPx));
  const marginPx = {
    left: leftPx,
    right: 6,
    top: 2 * rowPx,
    bottom: axisPx + 2 * largestPx + families.heightPx,
  };
  const heightPx = plotPx + marginPx.top + marginPx.bottom;
  const chart = bubbleChart(
    bubbles.map((bubble) => ({ ...bubble, labelWidthPx: textWidthPx(bubble.name, 14 * scale) + 4 })),
    { widthPx, heightPx, marginPx, rowPx },
    largestPx,
  );
  return { chart, heightPx, families };
}
