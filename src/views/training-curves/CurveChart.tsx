import type { PointerEvent } from 'react';
import { type ChartFrame, type TrainingChart, trainingChart } from '../../draw/training-chart.ts';
import { curvesText as text } from '../messages/en/curves.ts';
import styles from './CurveChart.module.css';
import { type CurveChartData, lineSummary } from './curve-lines.ts';

interface Props {
  readonly data: CurveChartData;
  readonly frame: ChartFrame;
  /** Epoch whose values are read. */
  readonly reading: number;
  /** Epoch whose weights the network has now, if it has not its last ones. */
  readonly shown: number | undefined;
  /** The person points at an epoch. */
  readonly onPoint: (epoch: number) => void;
}

const GAP_PX = 6;

/** Lines over epochs, each with its name at its end; a hairline shows the epoch that is read. */
export function CurveChart({ data, frame, reading, shown, onPoint }: Props) {
  const { title, unit, lines, range, write, writeTick } = data;
  const chart = trainingChart(lines, frame, range);
  const { plot } = chart;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const xPx = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onPoint(chart.epochAt(xPx));
  };
  const summaries = lines.map((line) => lineSummary(line, write));
  return (
    <figure>
      <figcaption>
        <b>{title}</b>
        {unit !== undefined && <span className={styles.unit}>, {unit}</span>}
      </figcaption>
      <svg
        className={styles.chart}
        width={frame.widthPx}
        height={frame.heightPx}
        role="img"
        aria-label={text.chart(title, summaries)}
        onPointerMove={point}
        onPointerDown={point}
      >
        <Axes chart={chart} writeTick={writeTick} />
        <line
          className={styles.reading}
          x1={chart.xPxOf(reading)}
          x2={chart.xPxOf(reading)}
          y1={plot.topPx}
          y2={plot.bottomPx}
        />
        {shown !== undefined && <ShownMark chart={chart} data={data} epoch={shown} />}
        {lines.map((line, index) => (
          <path
            key={line.key}
            className={styles.line}
            data-network={line.network}
            data-set={line.set}
            d={chart.paths[index]}
          />
        ))}
        {lines.map((line, index) => {
          const end = chart.ends[index];
          const value = line.values[reading - 1];
          return (
            <g key={line.key} data-network={line.network}>
              {end && (
                <text className={styles.name} x={plot.rightPx + GAP_PX} y={end.labelYPx} dy="0.32em">
                  {line.name}
                </text>
              )}
              {value !== undefined && (
                <circle className={styles.dot} cx={chart.xPxOf(reading)} cy={chart.yPxOf(value)} r={3.5} />
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

interface AxesProps {
  readonly chart: TrainingChart;
  readonly writeTick: (value: number) => string;
}

function Axes({ chart: { plot, epochTicks, valueTicks }, writeTick }: AxesProps) {
  return (
    <g className={styles.axes} aria-hidden>
      {valueTicks.map(({ value, atPx }) => (
        <g key={value}>
          <line x1={plot.leftPx} x2={plot.rightPx} y1={atPx} y2={atPx} />
          <text x={plot.leftPx - GAP_PX} y={atPx} dy="0.32em" textAnchor="end">
            {writeTick(value)}
          </text>
        </g>
      ))}
      {epochTicks.map(({ value, atPx }) => (
        <g key={value}>
          <line x1={atPx} x2={atPx} y1={plot.bottomPx} y2={plot.bottomPx + 4} />
          <text x={atPx} y={plot.bottomPx + GAP_PX} dy="0.9em" textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
      <text x={plot.rightPx + GAP_PX * 2} y={plot.bottomPx + GAP_PX} dy="0.9em">
        {text.epochs}
      </text>
    </g>
  );
}

interface ShownProps {
  readonly chart: TrainingChart;
  readonly data: CurveChartData;
  readonly epoch: number;
}

/** Where in its training the network on screen is. */
function ShownMark({ chart, data, epoch }: ShownProps) {
  const xPx = chart.xPxOf(epoch);
  const measured = data.lines.find(({ network }) => network === 0);
  const value = measured?.values[epoch - 1];
  const isRight = xPx > (chart.plot.leftPx + chart.plot.rightPx) / 2;
  return (
    <g className={styles.shown} aria-hidden>
      <line x1={xPx} x2={xPx} y1={chart.plot.topPx} y2={chart.plot.bottomPx} />
      <text
        x={xPx + (isRight ? -GAP_PX : GAP_PX)}
        y={chart.plot.topPx}
        dy="0.8em"
        textAnchor={isRight ? 'end' : 'start'}
      >
        {text.shown(epoch)}
      </text>
      {value !== undefined && <circle cx={xPx} cy={chart.yPxOf(value)} r={6} />}
    </g>
  );
}
