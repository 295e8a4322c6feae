import { type LayerCostValues, layerCost } from '../../../../core/calculators/layer-cost.ts';
import { cellToFit, kernelSquares } from '../../../../draw/atlas/calculators/kernel-squares.ts';
import { countText, shapeText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { KernelFigure } from '../pieces/KernelFigure.tsx';
import styles from './Views.module.css';

const text = calculatorsText.layerCost;

interface Props {
  readonly values: LayerCostValues;
  readonly isAnswerHidden: boolean;
}

/** What the layer reads, what it learns, and what it makes; the output only once the answer is known. */
export function LayerCostDrawing({ values, isAnswerHidden }: Props) {
  const { kind, inputs, units, channels } = values;
  switch (kind) {
    case 'convolution':
      return <ConvolutionPlanes values={values} isAnswerHidden={isAnswerHidden} />;
    case 'dense':
      return <p>{text.dense(countText(units), countText(inputs))}</p>;
    case 'batch-norm':
      return <p>{text.batchNorm(countText(channels))}</p>;
  }
}

const MOST_PX = 180;

/** Input, kernel and output, height and width to one scale. */
function ConvolutionPlanes({ values, isAnswerHidden }: Props) {
  const { size, channels, kernel, groups, filters } = values;
  const { shape } = layerCost(values).description;
  const cellPx = cellToFit([size, kernel, shape.width], MOST_PX);
  const square = (side: number) => kernelSquares([side], side * cellPx, cellPx);
  const read = channels / groups;
  return (
    <figure className={styles.figure}>
      <figcaption>{text.figure}</figcaption>
      <div className={styles.kernels}>
        <KernelFigure
          drawn={square(size)}
          isDeep={channels > 1}
          label={text.input(shapeText({ height: size, width: size, channels }))}
        />
        <KernelFigure
          drawn={square(kernel)}
          isDeep={read > 1}
          label={text.filters(
            countText(filters),
            shapeText({ height: kernel, width: kernel, channels: read }),
            groups,
          )}
        />
        {!isAnswerHidden && (
          <KernelFigure
            drawn={square(shape.width)}
            isDeep={shape.channels > 1}
            label={text.made(shapeText(shape))}
          />
        )}
      </div>
    </figure>
  );
}
