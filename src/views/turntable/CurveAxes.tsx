import { turntableText as text } from '../messages/en/turntable.ts';
import styles from './CurveFigure.module.css';
import { RADIUS_PX, STRAIGHT } from './curve-frame.ts';

const SHARES = [0.5, 1] as const;
const QUARTERS = [0, 90, 180, -90] as const;
const LABEL_PX = RADIUS_PX + 18;

/** Rings at one half and one, and the four quarters of a turn. */
export function PolarAxes() {
  return (
    <g className={styles.axes} aria-hidden>
      {SHARES.map((share) => (
        <circle key={share} r={share * RADIUS_PX} />
      ))}
      <path d={`M${-RADIUS_PX} 0H${RADIUS_PX}M0 ${-RADIUS_PX}V${RADIUS_PX}`} />
      {SHARES.map((share) => (
        <text key={share} x={4} y={-share * RADIUS_PX + 15}>
          {text.percentTick(share)}
        </text>
      ))}
      {QUARTERS.map((degrees) => (
        <text
          key={degrees}
          x={LABEL_PX * Math.sin((degrees * Math.PI) / 180)}
          y={-LABEL_PX * Math.cos((degrees * Math.PI) / 180)}
          dy="0.35em"
          textAnchor={degrees === 90 ? 'start' : degrees === -90 ? 'end' : 'middle'}
        >
          {text.degrees(degrees, true)}
        </text>
      ))}
    </g>
  );
}

interface StraightProps {
  readonly ends: readonly [least: number, most: number];
  readonly write: (value: number) => string;
}

/** Percentages up the side, the dial's ends and its middle along the foot. */
export function StraightAxes({ ends: [least, most], write }: StraightProps) {
  const { leftPx, rightPx, topPx, bottomPx } = STRAIGHT;
  const yPxOf = (share: number): number => bottomPx - share * (bottomPx - topPx);
  return (
    <g className={styles.axes} aria-hidden>
      {[0, ...SHARES].map((share) => (
        <g key={share}>
          <path d={`M${leftPx} ${yPxOf(share)}H${rightPx}`} />
          <text x={leftPx - 6} y={yPxOf(share)} dy="0.35em" textAnchor="end">
            {text.percentTick(share)}
          </text>
        </g>
      ))}
      {[0, 0.5, 1].map((along) => (
        <text
          key={along}
          x={leftPx + along * (rightPx - leftPx)}
          y={bottomPx + 26}
          textAnchor={along === 1 ? 'end' : along === 0 ? 'start' : 'middle'}
        >
          {write(Math.round((least + along * (most - least)) * 100) / 100)}
        </text>
      ))}
    </g>
  );
}
