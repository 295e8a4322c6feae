import { useRef } from 'react';
import { axisWalk } from '../../../../core/calculators/axis-walk.ts';
import type { OutputSizeValues } from '../../../../core/calculators/output-size.ts';
import { clampCell } from '../../../../draw/unit/cell-grid.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useCellCursor } from '../../../unit/use-cell-cursor.ts';
import { useWidthPx } from '../pieces/use-width.ts';
import styles from './Views.module.css';
import { WalkBar } from './WalkBar.tsx';
import { WindowPlaneFigure } from './WindowPlaneFigure.tsx';
import { WindowRowFigure } from './WindowRowFigure.tsx';

const text = calculatorsText.outputSize;

const firstPlace = { y: 0, x: 0 };

/** A pick is of no consequence outside the drawing. */
const stays = () => {};

interface Props {
  readonly values: OutputSizeValues;
  readonly isAnswerHidden: boolean;
}

/** The window walks over its input. While the answer is hidden it stands at its first place: its walk would tell. */
export function OutputSizeDrawing({ values, isAnswerHidden }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidthPx(frame);
  const { places, isReached } = axisWalk(values);
  const cells = { height: places, width: places };
  const cursor = useCellCursor(cells, firstPlace, undefined, stays);
  const place = isAnswerHidden ? firstPlace : clampCell(cells, cursor.cell);
  return (
    <div ref={frame} className={styles.walk}>
      {!isAnswerHidden && <WalkBar cursor={cursor} />}
      {widthPx !== undefined && (
        <>
          <WindowRowFigure
            window={values}
            place={place.x}
            places={isAnswerHidden ? undefined : places}
            widthPx={Math.min(widthPx, 860)}
          />
          <WindowPlaneFigure
            window={values}
            cursor={{ ...cursor, cell: place }}
            isAnswerHidden={isAnswerHidden}
            widthPx={Math.min(widthPx, 860)}
          />
        </>
      )}
      <ul className={styles.legend}>
        {(
          ['input', 'zero', ...(isAnswerHidden ? [] : (['unreached'] as const)), 'taps', 'next'] as const
        ).map((part) => (
          <li key={part}>
            <i className={styles[`${part}Key`]} /> {text.legend[part]}
          </li>
        ))}
      </ul>
      {!isAnswerHidden && <p>{text.skipped(isReached.filter((is) => !is).length)}</p>}
    </div>
  );
}
