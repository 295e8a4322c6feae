import type { AxisWindow } from '../../../../core/calculators/axis-walk.ts';
import { type InputPlane, windowPlane } from '../../../../draw/atlas/calculators/window-plane.ts';
import type { Rect } from '../../../../draw/diagram/diagram.ts';
import { atLeast } from '../../../../draw/unit/cell-grid.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import type { CellCursor } from '../../../unit/use-cell-cursor.ts';
import styles from './Views.module.css';
import { WalkPad } from './WalkPad.tsx';

const text = calculatorsText.outputSize;

interface Props {
  readonly window: AxisWindow;
  readonly cursor: CellCursor;
  readonly isAnswerHidden: boolean;
  readonly widthPx: number;
}

const MOST_PX = 300;
const GAP_PX = 32;
/** A cell one can find on a map of tiny ones. */
const LEAST_CELL_PX = 4;

/** The walk along both axes; the output is where it is steered. */
export function WindowPlaneFigure({ window, cursor, isAnswerHidden, widthPx }: Props) {
  const besides = (widthPx - GAP_PX) / 2;
  const mostPx = Math.min(MOST_PX, besides >= 200 ? besides : widthPx - 4);
  const { input, output } = windowPlane(window, { mostPx, place: cursor.cell, isAnswerHidden });
  return (
    <figure className={styles.figure}>
      <figcaption>{text.plane}</figcaption>
      <div className={styles.planes}>
        <div>
          <Input input={input} />
          <p className={styles.note}>{text.input(window.in, window.pad)}</p>
        </div>
        {output && (
          <div>
            <WalkPad cursor={cursor} sidePx={output.sidePx}>
              <svg
                aria-hidden
                width={output.sidePx + 2}
                height={output.sidePx + 2}
                viewBox={around(output.sidePx)}
              >
                <rect className={styles.blank} width={output.sidePx} height={output.sidePx} />
                {cursor.scan === 'off' ? (
                  <rect className={styles.made} width={output.sidePx} height={output.sidePx} />
                ) : (
                  <path className={styles.made} d={output.done} />
                )}
                <path className={styles.line} d={output.lines} />
                <rect className={styles.current} {...on(atLeast(output.cell, LEAST_CELL_PX))} />
              </svg>
            </WalkPad>
            <p className={styles.note}>{text.output(cursor.cells.width)}</p>
          </div>
        )}
      </div>
    </figure>
  );
}

function Input({ input }: { readonly input: InputPlane }) {
  return (
    <svg aria-hidden width={input.sidePx + 2} height={input.sidePx + 2} viewBox={around(input.sidePx)}>
      <rect className={styles.zero} width={input.sidePx} height={input.sidePx} />
      <rect className={styles.input} {...on(input.inner)} />
      {input.unreached.map((band) => (
        <rect key={`${band.xPx} ${band.yPx} ${band.widthPx}`} className={styles.unreached} {...on(band)} />
      ))}
      <path className={styles.taps} d={input.taps} />
      <path className={styles.line} d={input.lines} />
      {input.next && <rect className={styles.next} {...on(input.next)} />}
      <rect className={styles.window} {...on(input.window)} />
    </svg>
  );
}

/** A pixel of room for outlines at each side. */
const around = (sidePx: number): string => `-1 -1 ${sidePx + 2} ${sidePx + 2}`;

const on = ({ xPx, yPx, widthPx, heightPx }: Rect) => ({ x: xPx, y: yPx, width: widthPx, height: heightPx });
