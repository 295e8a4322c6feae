import { useMemo } from 'react';
import type { DenseArithmetic, DenseTerm } from '../../../core/explain/arithmetic.ts';
import { strongestTerms } from '../../../core/explain/dense-terms.ts';
import type { DenseLayer } from '../../../core/network/network.ts';
import { countText } from '../../../draw/format.ts';
import { printedRest } from '../../../draw/unit/printed-channels.ts';
import { termBars } from '../../../draw/unit/term-bars.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { AllTerms } from './AllTerms.tsx';
import styles from './DenseTerms.module.css';
import type { PrintedDense } from './dense-printing.ts';
import { TermRow } from './TermRow.tsx';
import { unitName } from './unit-name.ts';

const text = unitText.dense;
const MOST = 5;

interface Props extends PanelProps<DenseLayer> {
  readonly arithmetic: DenseArithmetic;
  readonly printed: PrintedDense;
}

/** The terms that speak loudest for and against the unit, the rest in one, and the bias: they add up as printed. */
export function DenseTerms({ layer, map, unit, gate, arithmetic, printed }: Props) {
  const { terms, bias } = arithmetic;
  const { shown, rest, hiddenCount } = useMemo(() => loudTerms(terms), [terms]);
  const restText = printedRest(printed.sum, shown.map(printed.unitsOf));
  const { bars, zero } = termBars([...shown.map(({ product }) => product), rest, bias ?? 0]);
  const bar = (index: number) => ({ bar: bars[index] ?? { from: zero, to: zero }, zero });
  return (
    <section className={styles.terms}>
      <h3 className={styles.title}>{text.strongest}</h3>
      <ul className={styles.rows}>
        {shown.map((term, index) => (
          <TermRow
            key={term.index}
            {...bar(index)}
            printed={printed.textOf(term)}
            term={term}
            onGo={unit.goTo}
          />
        ))}
        {hiddenCount > 0 && (
          <TermRow {...bar(shown.length)} printed={restText} name={text.rest(countText(hiddenCount))} />
        )}
        {printed.sum.bias !== undefined && (
          <TermRow {...bar(shown.length + 1)} printed={printed.sum.bias} name={unitText.convolution.bias} />
        )}
        <li className={styles.total}>
          <span>{unitName(unit, layer.id, map)}</span>
          <span />
          <span>{gate.isShut ? '?' : printed.sum.answer.total}</span>
        </li>
      </ul>
      <AllTerms terms={terms} textOf={printed.textOf} onGo={unit.goTo} />
    </section>
  );
}

function loudTerms(terms: readonly DenseTerm[]) {
  const { positive, negative, rest } = strongestTerms(terms, MOST);
  const shown = [...positive, ...negative.toReversed()];
  return { shown, rest, hiddenCount: terms.length - shown.length };
}
