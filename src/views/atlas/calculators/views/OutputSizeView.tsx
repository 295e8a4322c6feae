import type { AxisWindow } from '../../../../core/calculators/axis-walk.ts';
import { extentOf, placesOf } from '../../../../core/calculators/axis-walk.ts';
import { type OutputSizeValues, quotientOf } from '../../../../core/calculators/output-size.ts';
import { type Fit, fitsFor } from '../../../../core/calculators/output-size-fits.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import type { CalculatorView, ResultProps } from '../calculator-view.ts';
import { OutputSizeDrawing } from './OutputSizeDrawing.tsx';
import styles from './Views.module.css';

const text = calculatorsText.outputSize;

function OutputSizeResult({ values, change }: ResultProps<OutputSizeValues>) {
  const size = placesOf(values, 'floor');
  const isWhole = Number.isInteger(quotientOf(values));
  return (
    <>
      {values.dilation > 1 && <p>{text.extent(values.filter, values.dilation, extentOf(values))}</p>}
      <p className={styles.answer}>
        {text.sum(values.in, extentOf(values), values.pad, values.stride, quotientOf(values))}
      </p>
      <p className={styles.answer}>
        <strong>{text.result(countText(size))}</strong>
      </p>
      {!isWhole && <NotWhole values={values} size={size} change={change} />}
    </>
  );
}

interface NotWholeProps {
  readonly values: OutputSizeValues;
  readonly size: number;
  readonly change: (patch: Partial<OutputSizeValues>) => void;
}

/** What rounding down and up give, and values that fit. */
function NotWhole({ values, size, change }: NotWholeProps) {
  const up = placesOf(values, 'ceil');
  const left = leftOver(values);
  return (
    <div className={styles.warning} role="status">
      <p>
        <strong>{text.notWhole}</strong>{' '}
        {up > size ? text.rounded(countText(size), countText(up), left) : text.same(countText(size), left)}
      </p>
      <p>{text.fits}</p>
      <ul className={styles.fits}>
        {fitsFor(values).map((fit) => (
          <li key={`${fit.field} ${fit.value}`}>
            <button type="button" onClick={() => change({ [fit.field]: fit.value })}>
              {fitText(fit)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const fitText = ({ field, value, output, isWhole }: Fit): string =>
  isWhole ? text.fit(field, value, output) : text.fitRounded(value, output);

/** Padded cells behind the last place of the window, along one axis. */
const leftOver = (window: AxisWindow): number =>
  (window.in + 2 * window.pad - extentOf(window)) % window.stride;

export const outputSizeView: CalculatorView<OutputSizeValues> = {
  Result: OutputSizeResult,
  Drawing: OutputSizeDrawing,
};
