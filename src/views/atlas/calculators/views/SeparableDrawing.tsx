import { useRef } from 'react';
import type { SeparableValues } from '../../../../core/calculators/separable.ts';
import { costSquare } from '../../../../draw/atlas/calculators/cost-square.ts';
import { cellToFit, kernelSquares } from '../../../../draw/atlas/calculators/kernel-squares.ts';
import { countText, percentText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { KernelFigure } from '../pieces/KernelFigure.tsx';
import { useWidthPx } from '../pieces/use-width.ts';
import styles from './Views.module.css';

const text = calculatorsText.separable;

interface Props {
  readonly values: SeparableValues;
  readonly isAnswerHidden: boolean;
}

/** What each convolution learns; and, once the answer is known, the work of both to scale. */
export function SeparableDrawing({ values, isAnswerHidden }: Props) {
  const { channels, filters, kernel } = values;
  const cellPx = cellToFit([kernel], 110);
  const square = (side: number) => kernelSquares([side], side * cellPx, cellPx);
  return (
    <>
      <figure className={styles.figure}>
        <figcaption>{text.filters}</figcaption>
        <div className={styles.kernels}>
          <KernelFigure
            drawn={square(kernel)}
            isDeep
            label={text.fullFilters(countText(filters), kernel, countText(channels))}
          />
          <KernelFigure drawn={square(kernel)} label={text.depthwiseFilters(kernel, countText(channels))} />
          <KernelFigure
            drawn={square(1)}
            isDeep
            label={text.pointwiseFilters(countText(filters), countText(channels))}
          />
        </div>
      </figure>
      {!isAnswerHidden && <CostSquareFigure values={values} />}
    </>
  );
}

function CostSquareFigure({ values: { filters, kernel } }: { readonly values: SeparableValues }) {
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidthPx(frame);
  const drawn = widthPx && costSquare(filters, kernel, Math.min(widthPx - 2, 340));
  return (
    <figure className={styles.figure}>
      <figcaption>{text.square}</figcaption>
      <div ref={frame} className={styles.frame}>
        {drawn && (
          <svg
            role="img"
            aria-label={text.squareText(percentText(1 / filters), percentText(1 / kernel ** 2))}
            width={drawn.widthPx + 2}
            height={drawn.heightPx + 2}
            viewBox={`-1 -1 ${drawn.widthPx + 2} ${drawn.heightPx + 2}`}
          >
            {(['full', 'depthwise', 'pointwise'] as const).map((part) => (
              <rect
                key={part}
                className={styles[part]}
                x={drawn[part].xPx}
                y={drawn[part].yPx}
                width={drawn[part].widthPx}
                height={drawn[part].heightPx}
              />
            ))}
          </svg>
        )}
      </div>
      <ul className={styles.legend}>
        {(['full', 'depthwise', 'pointwise'] as const).map((part) => (
          <li key={part}>
            <i className={styles[`${part}Key`]} /> {text.legend[part]}
          </li>
        ))}
      </ul>
    </figure>
  );
}
