import type { KernelSquares } from '../../../../draw/atlas/calculators/kernel-squares.ts';
import styles from './KernelFigure.module.css';

interface Props {
  readonly drawn: KernelSquares;
  /** With a few more behind it: it goes through all channels. */
  readonly isDeep?: boolean;
  readonly label: string;
}

const DEPTH_STEPS = [3, 2, 1];
const MOST_STEP_PX = 5;

/** A kernel with its words below it. */
export function KernelFigure({ drawn, isDeep = false, label }: Props) {
  const { widthPx, heightPx, squares } = drawn;
  const stepPx = Math.min(MOST_STEP_PX, widthPx / 3);
  const behindPx = isDeep ? stepPx * DEPTH_STEPS.length : 0;
  return (
    <div className={styles.kernel}>
      <svg
        aria-hidden
        width={widthPx + behindPx + 2}
        height={heightPx + behindPx + 2}
        viewBox={`-1 ${-1 - behindPx} ${widthPx + behindPx + 2} ${heightPx + behindPx + 2}`}
      >
        {isDeep &&
          DEPTH_STEPS.map((step) => (
            <rect
              key={step}
              className={styles.behind}
              x={step * stepPx}
              y={-step * stepPx}
              width={widthPx}
              height={heightPx}
            />
          ))}
        {squares.map(({ rect, lines }) => (
          <g key={`${rect.xPx} ${rect.yPx}`}>
            <rect
              className={styles.front}
              x={rect.xPx}
              y={rect.yPx}
              width={rect.widthPx}
              height={rect.heightPx}
            />
            <path className={styles.line} d={lines} />
          </g>
        ))}
      </svg>
      <p>{label}</p>
    </div>
  );
}
