import { lineChart } from '../../../draw/line-chart.ts';
import styles from './LineFigure.module.css';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  /** What a screen reader says of the lines. */
  readonly summary: string;
  /** The first is drawn in ink, the second in the accent colour. */
  readonly series: readonly Series[];
  /** A value of the vertical axis. */
  readonly write: (value: number) => string;
  /** Left and right end of the axis. */
  readonly ends: readonly [string, string];
  /** Left out: from 0 to above the largest value. */
  readonly range?: readonly [low: number, high: number];
}

/** The drawing stretches to the width there is; its lines keep theirs. */
const SIZE = { widthPx: 240, heightPx: 84 };

/** One or two lines over the same steps, with values at the left and names above. */
export function LineFigure({ title, summary, series, write, ends, range }: Props) {
  const chart = lineChart(
    series.map(({ values }) => values),
    SIZE,
    range,
  );
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{title}</strong>
        {series.map(({ name }, index) => (
          <span key={name} className={styles.name} data-series={index}>
            {name}
          </span>
        ))}
      </figcaption>
      <div className={styles.values} aria-hidden>
        {chart.ticks.map(({ value, yPx }) => (
          <span key={value} style={{ top: yPx }}>
            {write(value)}
          </span>
        ))}
      </div>
      <svg
        className={styles.lines}
        viewBox={`0 0 ${SIZE.widthPx} ${SIZE.heightPx}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        {chart.ticks.map(({ value, yPx }) => (
          <line key={value} className={styles.grid} x1={0} x2={SIZE.widthPx} y1={yPx} y2={yPx} />
        ))}
        {chart.paths.map((path, index) => (
          <path key={series[index]?.name} className={styles.line} data-series={index} d={path} />
        ))}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </figure>
  );
}
