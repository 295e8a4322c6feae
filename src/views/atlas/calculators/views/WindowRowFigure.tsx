import { type AxisWindow, extentOf } from '../../../../core/calculators/axis-walk.ts';
import { windowRow } from '../../../../draw/atlas/calculators/window-row.ts';
import type { Rect } from '../../../../draw/diagram/diagram.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './Views.module.css';

const text = calculatorsText.outputSize;

interface Props {
  readonly window: AxisWindow;
  /** From 0. */
  readonly place: number;
  /** Absent while the answer is hidden. */
  readonly places: number | undefined;
  readonly widthPx: number;
}

/** The walk along one axis: the padded input, the window, and the output below. */
export function WindowRowFigure({ window, place, places, widthPx }: Props) {
  const { runs, lines, taps, next, output, ...drawn } = windowRow(window, {
    widthPx,
    place,
    isAnswerHidden: places === undefined,
  });
  const from = place * window.stride + 1;
  const label = text.rowLabel(place + 1, places, from, from + extentOf(window) - 1);
  return (
    <figure className={styles.figure}>
      <figcaption>{text.row}</figcaption>
      <svg role="img" aria-label={label} width={drawn.widthPx} height={drawn.heightPx}>
        {runs.map(({ kind, rect }) => (
          <rect key={rect.xPx} className={styles[kind]} {...on(rect)} />
        ))}
        {taps.map((rect) => (
          <rect key={rect.xPx} className={styles.taps} {...on(rect)} />
        ))}
        <path className={styles.line} d={lines} />
        {next && <rect className={styles.next} {...on(next)} />}
        {output && (
          <>
            <path className={styles.funnel} d={output.funnel} />
            {output.cells.map((rect) => (
              <rect key={rect.xPx} className={styles.made} {...on(rect)} />
            ))}
            <rect className={styles.current} {...on(output.cell)} />
          </>
        )}
        <rect className={styles.window} {...on(drawn.window)} />
      </svg>
      <p className={styles.note}>{label}</p>
    </figure>
  );
}

const on = ({ xPx, yPx, widthPx, heightPx }: Rect) => ({ x: xPx, y: yPx, width: widthPx, height: heightPx });
