import { useRef } from 'react';
import type { StackedLayer } from '../../../../core/calculators/field.ts';
import { fieldCone } from '../../../../draw/atlas/calculators/field-cone.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useWidthPx } from '../pieces/use-width.ts';
import styles from './Views.module.css';

const text = calculatorsText.receptiveField;

interface Props {
  readonly stack: readonly StackedLayer[];
  /** How many of the last layers are drawn. */
  readonly layers: number;
}

/** From one cell of the output down to the picture: in each row the cells that it depends on. */
export function FieldConeFigure({ stack, layers }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidthPx(frame);
  const cone =
    widthPx === undefined ? undefined : fieldCone(stack, { widthPx: Math.min(widthPx, 760), layers });
  const rows = cone?.rows.map(({ cells }, row) =>
    text.row(stack.length - row, stack.length, countText(cells)),
  );
  const hasGaps = cone?.rows.some(({ pieces }) => pieces.some(({ isRead }) => !isRead));
  return (
    <figure className={styles.figure}>
      <figcaption>{text.cone}</figcaption>
      <div ref={frame} className={styles.frame}>
        {cone && (
          <svg role="img" aria-label={text.coneText(rows ?? [])} width={cone.widthPx} height={cone.heightPx}>
            {cone.funnels.map((path) => (
              <path key={path} className={styles.funnel} d={path} />
            ))}
            {cone.rows.map(({ rect, pieces }) =>
              pieces.map((piece) => (
                <rect
                  key={`${rect.yPx} ${piece.rect.xPx}`}
                  className={piece.isRead ? styles.read : styles.unread}
                  x={piece.rect.xPx}
                  y={piece.rect.yPx}
                  width={piece.rect.widthPx}
                  height={piece.rect.heightPx}
                />
              )),
            )}
            {cone.rows.map(({ labelYPx }, row) => (
              <text key={labelYPx} className={styles.rowText} x={0} y={labelYPx}>
                {rows?.[row]}
              </text>
            ))}
          </svg>
        )}
      </div>
      {hasGaps && <p className={styles.note}>{text.gaps}</p>}
    </figure>
  );
}
