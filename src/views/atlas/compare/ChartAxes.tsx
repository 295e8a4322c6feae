import type { Tick } from '../../../draw/training-chart.ts';
import styles from './Chart.module.css';

export interface Axis {
  readonly title: string;
  readonly ticks: readonly Tick[];
  readonly write: (value: number) => string;
}

interface Props {
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  readonly x: Axis;
  readonly y: Axis;
  readonly rowPx: number;
}

const GAP_PX = 6;

/** Hairlines across at the ticks of the upright axis; both axes with their titles and units. */
export function ChartAxes({ plot, x, y, rowPx }: Props) {
  return (
    <g className={styles.axes}>
      {y.ticks.map(({ value, atPx }) => (
        <g key={value}>
          <line x1={plot.leftPx} x2={plot.rightPx} y1={atPx} y2={atPx} />
          <text x={plot.leftPx - GAP_PX} y={atPx} dy="0.33em" textAnchor="end">
            {y.write(value)}
          </text>
        </g>
      ))}
      <line
        className={styles.foot}
        x1={plot.leftPx}
        x2={plot.rightPx}
        y1={plot.bottomPx}
        y2={plot.bottomPx}
      />
      {x.ticks.map(({ value, atPx }) => (
        <g key={value}>
          <line className={styles.foot} x1={atPx} x2={atPx} y1={plot.bottomPx} y2={plot.bottomPx + 4} />
          <text x={atPx} y={plot.bottomPx + GAP_PX} dy="0.9em" textAnchor="middle">
            {x.write(value)}
          </text>
        </g>
      ))}
      <text className={styles.title} x={0} y={plot.topPx - 1.5 * rowPx} dy="0.33em">
        {y.title}
      </text>
      <text
        className={styles.title}
        x={plot.rightPx}
        y={plot.bottomPx + rowPx + GAP_PX}
        dy="0.9em"
        textAnchor="end"
      >
        {x.title}
      </text>
    </g>
  );
}
