import {
  bottleneckModule,
  type InceptionCost,
  type InceptionValues,
  naiveModule,
} from '../../../../core/calculators/inception.ts';
import { countText, numberText } from '../../../../draw/format.ts';
import { pageParameter } from '../../../../store/atlas/place-parameters.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import buttons from '../../../shared/TextButton.module.css';
import { useAtlas } from '../../use-atlas.ts';
import type { CalculatorView } from '../calculator-view.ts';
import { TermSum } from '../pieces/TermSum.tsx';
import { InceptionDrawing } from './InceptionDrawing.tsx';
import styles from './Views.module.css';

const text = calculatorsText.inception;

function InceptionResult({ values }: { readonly values: InceptionValues }) {
  const [, setPage] = useAtlas(pageParameter);
  const [naive, bottleneck] = [naiveModule(values), bottleneckModule(values)];
  const whole = Math.max(naive.macs, bottleneck.macs);
  const times = naive.macs / bottleneck.macs;
  const { one, three, five, pool, channels } = values;
  return (
    <>
      <div className={styles.sums}>
        <OneModule cost={naive} name={text.naive} whole={whole} widths={[one, three, five, channels]} />
        <OneModule cost={bottleneck} name={text.bottleneck} whole={whole} widths={[one, three, five, pool]} />
      </div>
      <p>
        {times > 1 ? text.compared(numberText(times), true) : text.compared(numberText(1 / times), false)}
      </p>
      <p className={styles.note}>
        {text.slip}{' '}
        <button type="button" className={buttons.wordButton} onClick={() => setPage('networks')}>
          {text.slips}
        </button>
      </p>
    </>
  );
}

interface OneModuleProps {
  readonly cost: InceptionCost;
  readonly name: string;
  readonly whole: number;
  /** Channels of the branches. */
  readonly widths: readonly number[];
}

function OneModule({ cost, name, whole, widths }: OneModuleProps) {
  return (
    <div>
      <TermSum
        title={text.terms(name)}
        terms={cost.terms}
        names={text.layers}
        sum={cost.macs}
        whole={whole}
      />
      <p>
        {text.depth(widths.map(countText).join(' + '), countText(cost.depth))} ·{' '}
        {text.weights(countText(cost.weights))}
      </p>
    </div>
  );
}

export const inceptionView: CalculatorView<InceptionValues> = {
  Result: InceptionResult,
  Drawing: InceptionDrawing,
};
