import { useRef } from 'react';
import { type Curve, curveChart } from '../../../draw/curves.ts';
import { labelRows } from '../../../draw/label-rows.ts';
import { labTestsText as text } from '../../messages/en/lab-tests.ts';
import { useSelector } from '../../shared/store-context.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import { useSize } from '../../shared/use-size.ts';
import styles from './CurvePlot.module.css';
import type { SeriesStyle } from './series-style.ts';

export interface NamedCurve extends Curve {
  readonly name: string;
  /** `base`: what the others are held against. */
  readonly style: SeriesStyle | 'base';
}

interface Props {
  readonly title: string;
  readonly curves: readonly NamedCurve[];
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** What is counted along the bottom, and up the side. */
  readonly xName: string;
  readonly yName: string;
  readonly writeX: (x: number) => string;
  readonly writeY: (y: number) => string;
  /** A place along the bottom that is marked. */
  readonly at?: number | undefined;
}

const LEAST_PLOT_PX = 130;
const GAP_PX = 6;
const KEY_PX = 22;

/** Curves with their names at their ends, or, where there is no room for names, below. */
export function CurvePlot({ title, curves, domain, xName, yName, writeX, writeY, at }: Props) {
  const figure = useRef<HTMLElement>(null);
  const size = useSize(figure);
  const scale = useSelector((state) => state.settings.textSize);
  const rowPx = 17 * scale;
  const namesPx =
    Math.max(0, ...curves.map(({ name }) => textWidthPx(name, 14 * scale))) + KEY_PX + 2 * GAP_PX;
  const widthPx = Math.min(size?.widthPx ?? 0, 640 * scale);
  const areNamesBeside = namesPx < 0.45 * widthPx;
  const marginPx = {
    left: 42 * scale,
    right: areNamesBeside ? namesPx : 22 * scale,
    top: rowPx + GAP_PX,
    bottom: 2 * rowPx + GAP_PX,
  };
  const plotPx = Math.max(LEAST_PLOT_PX * scale, areNamesBeside ? curves.length * rowPx : 0);
  const heightPx = plotPx + marginPx.top + marginPx.bottom;
  const chart = curveChart(curves, { widthPx, heightPx, marginPx, rowPx }, domain);
  const { plot } = chart;
  const ends = curves.map(({ points }) => points.findLast(({ y }) => y !== undefined));
  const rows = labelRows(
    ends.map((end) => (end?.y === undefined ? undefined : chart.yPxOf(end.y))),
    { rowPx, topPx: plot.topPx - rowPx / 2, bottomPx: plot.bottomPx + rowPx / 2 },
  );
  const write = (y: number | undefined) => (y === undefined ? text.none : writeY(y));
  const label = text.chart(
    title,
    curves.flatMap(({ name, points }) =>
      points.length === 0 ? [] : [text.line(name, write(points[0]?.y), write(points.at(-1)?.y))],
    ),
  );
  return (
    <figure ref={figure} className={styles.figure}>
      <figcaption>{title}</figcaption>
      {widthPx > 0 && (
        <svg className={styles.chart} width={widthPx} height={heightPx} role="img" aria-label={label}>
          <g className={styles.axes} aria-hidden>
            <text x={0} y={rowPx / 2} dy="0.2em">
              {yName}
            </text>
            {chart.yTicks.map(({ value, atPx }) => (
              <g key={value}>
                <line x1={plot.leftPx} x2={plot.rightPx} y1={atPx} y2={atPx} />
                <text x={plot.leftPx - GAP_PX} y={atPx} dy="0.32em" textAnchor="end">
                  {writeY(value)}
                </text>
              </g>
            ))}
            {chart.xTicks.map(({ value, atPx }) => (
              <text key={value} x={atPx} y={plot.bottomPx + GAP_PX} dy="0.9em" textAnchor="middle">
                {writeX(value)}
              </text>
            ))}
            <text x={plot.rightPx} y={plot.bottomPx + GAP_PX + rowPx} dy="0.9em" textAnchor="end">
              {xName}
            </text>
            {at !== undefined && (
              <line
                className={styles.mark}
                x1={chart.xPxOf(at)}
                x2={chart.xPxOf(at)}
                y1={plot.topPx}
                y2={plot.bottomPx}
              />
            )}
          </g>
          {curves.map(({ name, points, style }, index) => (
            <g key={name} className={styles.series} {...styleData(style)} aria-hidden>
              <path d={chart.paths[index]} />
              {points.map(
                ({ x, y }) =>
                  y !== undefined &&
                  (x === at || points.length === 1) && (
                    <circle key={x} cx={chart.xPxOf(x)} cy={chart.yPxOf(y)} r={3.5} />
                  ),
              )}
              {areNamesBeside && rows[index] !== undefined && (
                <>
                  <path d={`M${plot.rightPx + GAP_PX},${rows[index]}h${KEY_PX}`} />
                  <text x={plot.rightPx + KEY_PX + 2 * GAP_PX} y={rows[index]} dy="0.32em">
                    {name}
                  </text>
                </>
              )}
            </g>
          ))}
        </svg>
      )}
      {!areNamesBeside && widthPx > 0 && (
        <ul className={styles.names} aria-hidden>
          {curves.map(({ name, style }) => (
            <li key={name}>
              <SeriesKey style={style} /> {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

/** A short piece of a curve, to go with its name. */
export function SeriesKey({ style }: { readonly style: NamedCurve['style'] }) {
  return (
    <svg className={styles.key} width={KEY_PX} height={8} aria-hidden>
      <g className={styles.series} {...styleData(style)}>
        <path d={`M0,4h${KEY_PX}`} />
      </g>
    </svg>
  );
}

const styleData = (style: NamedCurve['style']) =>
  style === 'base' ? { 'data-colour': 'base' } : { 'data-colour': style.colour, 'data-dash': style.dash };
