import {
  fullConvolution,
  type SeparableValues,
  separableConvolution,
  separableShare,
} from '../../../../core/calculators/separable.ts';
import { countText, numberText, percentText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import type { CalculatorView } from '../calculator-view.ts';
import { TermSum } from '../pieces/TermSum.tsx';
import { SeparableDrawing } from './SeparableDrawing.tsx';
import styles from './Views.module.css';

const { separable: text, inception } = calculatorsText;

function SeparableResult({ values }: { readonly values: SeparableValues }) {
  const [full, separable] = [fullConvolution(values), separableConvolution(values)];
  const whole = Math.max(full.macs, separable.macs);
  const share = separableShare(values);
  return (
    <>
      <div className={styles.sums}>
        {(
          [
            [text.full, full],
            [text.separable, separable],
          ] as const
        ).map(([name, cost]) => (
          <div key={name}>
            <TermSum
              title={inception.terms(name)}
              terms={cost.terms}
              names={text.terms}
              sum={cost.macs}
              whole={whole}
            />
            <p>{inception.weights(countText(cost.weights))}</p>
          </div>
        ))}
      </div>
      <p className={styles.answer}>
        {text.share(values.filters, values.kernel, percentText(share))}:{' '}
        {share < 1 ? text.times(numberText(1 / share), true) : text.times(numberText(share), false)}
      </p>
    </>
  );
}

export const separableView: CalculatorView<SeparableValues> = {
  Result: SeparableResult,
  Drawing: SeparableDrawing,
};
