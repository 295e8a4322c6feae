import { confusionCells } from '../../../draw/matrix.ts';

interface Props {
  /** Row = true class, column = predicted class. */
  readonly counts: readonly (readonly number[])[];
  readonly className?: string | undefined;
}

const SIDE = 180;

/** A confusion matrix as colours alone; the numbers are in the table. */
export function ConfusionPicture({ counts, className }: Props) {
  return (
    <svg className={className} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {confusionCells(counts, { sidePx: SIDE, gapPx: 0 }).map((cell) => (
        <rect
          key={`${cell.truth} ${cell.predicted}`}
          x={cell.xPx}
          y={cell.yPx}
          width={cell.sidePx}
          height={cell.sidePx}
          fill={cell.colour}
          shapeRendering="crispEdges"
        />
      ))}
    </svg>
  );
}
