import { useRef } from 'react';
import {
  convolutionsOf,
  fieldOf,
  kernelArea,
  type ReceptiveFieldValues,
  singleLayerWeights,
  stackWeights,
} from '../../../../core/calculators/receptive-field.ts';
import {
  cellToFit,
  type KernelSquares,
  kernelSquares,
} from '../../../../draw/atlas/calculators/kernel-squares.ts';
import { countText, percentText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { useWidthPx } from '../pieces/use-width.ts';
import styles from './Views.module.css';

const text = calculatorsText.receptiveField;

/** The stack's kernels and the one of a single layer that sees as much, to the same scale. */
export function SameFieldFigure({ values }: { readonly values: ReceptiveFieldValues }) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidthPx(frame);
  const kernels = convolutionsOf(values.stack).map(({ kernel }) => kernel);
  const side = fieldOf(values.stack);
  const [stacked, single] = [stackWeights(values), singleLayerWeights(values)];
  const area = kernelArea(values.stack);
  const columnPx = widthPx && (widthPx >= 560 ? (widthPx - 32) / 2 : widthPx);
  const cellPx = columnPx && cellToFit([...kernels, side], Math.min(columnPx, 420));
  return (
    <figure className={styles.figure}>
      <figcaption>{text.against(values.stack.length, countText(side))}</figcaption>
      <p className={styles.note}>{text.sameField(countText(side))}</p>
      <div ref={frame} className={styles.pair}>
        {columnPx && cellPx && (
          <>
            <div>
              <p>{text.squaresOf(text.stackName, countText(area))}</p>
              <Squares drawn={kernelSquares(kernels, columnPx, cellPx)} label={text.stackName} />
            </div>
            <div>
              <p>{text.squaresOf(text.singleName, countText(side ** 2))}</p>
              <Squares drawn={kernelSquares([side], columnPx, cellPx)} label={text.singleName} />
            </div>
          </>
        )}
      </div>
      <p>{text.share(percentText(stacked / single), kernels.length, values.stack.length - kernels.length)}</p>
    </figure>
  );
}

function Squares({ drawn, label }: { readonly drawn: KernelSquares; readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      width={drawn.widthPx + 2}
      height={drawn.heightPx + 2}
      viewBox={`-1 -1 ${drawn.widthPx + 2} ${drawn.heightPx + 2}`}
    >
      {drawn.squares.map(({ rect, lines }) => (
        <g key={`${rect.xPx} ${rect.yPx}`}>
          <rect
            className={styles.kernel}
            x={rect.xPx}
            y={rect.yPx}
            width={rect.widthPx}
            height={rect.heightPx}
          />
          <path className={styles.line} d={lines} />
        </g>
      ))}
    </svg>
  );
}
