import {
  convolutionsOf,
  fieldSteps,
  kernelArea,
  type ReceptiveFieldValues,
  singleLayerWeights,
  stackWeights,
} from '../../../../core/calculators/receptive-field.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import type { CalculatorView } from '../calculator-view.ts';
import { FieldConeFigure } from './FieldConeFigure.tsx';
import { SameFieldFigure } from './SameFieldFigure.tsx';
import styles from './Views.module.css';

const text = calculatorsText.receptiveField;

function ReceptiveFieldResult({ values }: { readonly values: ReceptiveFieldValues }) {
  const { stack } = values;
  const kernels = convolutionsOf(stack).map(({ kernel }) => kernel);
  const steps = fieldSteps(stack).map((step, index) => ({ ...step, number: index + 1 }));
  const side = steps.at(-1)?.size ?? 1;
  return (
    <>
      <p className={styles.answer}>{text.result(countText(side))}</p>
      <ol className={styles.steps}>
        <li>{text.start}</li>
        {steps.map(({ number, layer, sizeBefore, jumpBefore, size, jump }) => (
          <li key={number}>
            {text.step(
              number,
              layer.kind,
              countText(sizeBefore),
              layer.kernel,
              layer.dilation,
              countText(jumpBefore),
              countText(size),
            )}
            {jump !== jumpBefore && <> ({text.jump(countText(jump))})</>}
          </li>
        ))}
      </ol>
      <p>
        {text.stackName}:{' '}
        {kernels.length > 0
          ? text.stackWeights(kernels, countText(kernelArea(stack)), countText(stackWeights(values)))
          : text.noWeights}
        <br />
        {text.singleName}:{' '}
        {text.stackWeights([side], countText(side ** 2), countText(singleLayerWeights(values)))}
      </p>
    </>
  );
}

interface DrawingProps {
  readonly values: ReceptiveFieldValues;
  readonly isAnswerHidden: boolean;
}

/** While the answer is hidden, the last layer alone: how the field grows from there is what is asked. */
function ReceptiveFieldDrawing({ values, isAnswerHidden }: DrawingProps) {
  const shown = isAnswerHidden ? Math.min(1, values.stack.length - 1) : values.stack.length;
  return (
    <>
      <FieldConeFigure stack={values.stack} layers={shown} />
      {!isAnswerHidden && <SameFieldFigure values={values} />}
    </>
  );
}

export const receptiveFieldView: CalculatorView<ReceptiveFieldValues> = {
  Result: ReceptiveFieldResult,
  Drawing: ReceptiveFieldDrawing,
};
