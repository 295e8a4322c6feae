import {
  bottleneckModule,
  type InceptionCost,
  type InceptionValues,
  isLectureModule,
  naiveModule,
} from '../../../../core/calculators/inception.ts';
import { countText, numberText } from '../../../../draw/format.ts';
import { pageParameter } from '../../../../store/atlas/place-parameters.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import buttons from '../../../shared/TextButton.module.css';
import { showWhenThere } from '../../show-when-there.ts';
import { SLIPS_ID } from '../../table/slips-id.ts';
import { useAtlas } from '../../use-atlas.ts';
import type { CalculatorView } from '../calculator-view.ts';
import { TermSum } from '../pieces/TermSum.tsx';
import { InceptionDrawing } from './InceptionDrawing.tsx';
import styles from './Views.module.css';

const text = calculatorsText.inception;

function InceptionResult({ values }: { readonly values: InceptionValues }) {
  const [, setPage] = useAtlas(pageParameter);
  const openSlips = () => {
    setPage('networks');
    showWhenThere(SLIPS_ID);
  };
  const [naive, bottleneck] = [naiveModule(values), bottleneckModule(values)];
  const whole = Math.max(naive.macs, bottleneck.macs);
  const times = naive.macs / bottleneck.macs;
  return (
    <>
      <div className={styles.sums}>
        <OneModule cost={naive} name={text.naive} whole={whole} />
        <OneModule cost={bottleneck} name={text.bottleneck} whole={whole} />
      </div>
      <p>
        {times > 1
          ? text.cheaper(numberText(times), bottleneck.depth < naive.depth)
          : text.noCheaper(numberText(1 / times))}
      </p>
      {isLectureModule(values) && (
        <p className={styles.note}>
          {text.slip}{' '}
          <button type="button" className={buttons.wordButton} onClick={openSlips}>
            {text.slips}
          </button>
        </p>
      )}
    </>
  );
}

interface OneModuleProps {
  readonly cost: InceptionCost;
  readonly name: string;
  readonly whole: number;
}

function OneModule({ cost, name, whole }: OneModuleProps) {
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
        {text.depth(cost.widths.map(countText), countText(cost.depth))} ·{' '}
        {text.weights(countText(cost.weights))}
      </p>
    </div>
  );
}

export const inceptionView: CalculatorView<InceptionValues> = {
  Result: InceptionResult,
  Drawing: InceptionDrawing,
};
