import type { Extent } from '../../../core/maths/statistics.ts';
import { numberText } from '../../../draw/format.ts';
import { functionPlot } from '../../../draw/unit/function-plot.ts';
import styles from './FunctionGraph.module.css';

interface Props {
  readonly name: string;
  readonly f: (x: number) => number;
  /** Values of x that occur on the map. */
  readonly domain: Extent;
  readonly x: number;
}

const FRAME = { widthPx: 190, heightPx: 140, marginPx: 18 } as const;

/** The graph of a function with the present value on it. */
export function FunctionGraph({ name, f, domain, x }: Props) {
  const { curve, point, origin, xTicks, yTicks } = functionPlot(f, domain, x, FRAME);
  return (
    <svg className={styles.graph} width={FRAME.widthPx} height={FRAME.heightPx} role="img" aria-label={name}>
      <line className={styles.axis} x1={0} x2={FRAME.widthPx} y1={origin.yPx} y2={origin.yPx} />
      <line className={styles.axis} x1={origin.xPx} x2={origin.xPx} y1={0} y2={FRAME.heightPx} />
      {xTicks.map(({ value, atPx }) => (
        <text key={value} x={atPx} y={origin.yPx + 15} textAnchor="middle">
          {value === 0 ? '' : numberText(value)}
        </text>
      ))}
      {yTicks.map(({ value, atPx }) => (
        <text key={value} x={origin.xPx - 4} y={atPx + 4} textAnchor="end">
          {value === 0 ? '' : numberText(value)}
        </text>
      ))}
      <path className={styles.curve} d={curve} />
      <path className={styles.guide} d={`M${point.xPx},${origin.yPx}V${point.yPx}H${origin.xPx}`} />
      <circle className={styles.point} cx={point.xPx} cy={point.yPx} r={5} />
    </svg>
  );
}
