import { useMemo } from 'react';
import type { DenseArithmetic, DenseTerm } from '../../../core/explain/arithmetic.ts';
import { strongestTerms } from '../../../core/explain/dense-terms.ts';
import type { DenseLayer } from '../../../core/network/network.ts';
import { printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { termBars } from '../../../draw/unit/term-bars.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { AllTerms } from './AllTerms.tsx';
import styles from './DenseTerms.module.css';
import { TermRow } from './TermRow.tsx';
import { unitName } from './unit-name.ts';

const text = unitText.dense;
const MOST = 5;

interface Props extends PanelProps<DenseLayer> {
  readonly arithmetic: DenseArithmetic;
}

/** The terms that speak loudest for and against the unit, the rest in one, and the bias: they add up as printed. */
export function DenseTerms({ layer, map, unit, gate, arithmetic }: Props) {
  const { terms, bias, activation } = arithmetic;
  const { shown, rest, hiddenCount } = useMemo(() => loudTerms(terms), [terms]);
  const values = [
    ...shown.map(({ product }) => product),
    ...(hiddenCount > 0 ? [rest] : []),
    ...(bias === undefined ? [] : [bias]),
  ];
  const sum = printedAnswer(values, activation, { significant: 4 });
  const { bars, zero } = termBars(values);
  const extra = shown.length + (hiddenCount > 0 ? 1 : 0);
  const row = (index: number) => ({
    bar: bars[index] ?? { from: 0, to: 0 },
    zero,
    printed: sum.terms[index] ?? '',
  });
  return (
    <section className={styles.terms}>
      <h4 className={styles.title}>{text.strongest}</h4>
      <ul className={styles.rows}>
        {shown.map((term, index) => (
          <TermRow key={term.index} {...row(index)} term={term} onGo={unit.goTo} />
        ))}
        {hiddenCount > 0 && <TermRow {...row(shown.length)} name={text.rest(hiddenCount)} />}
        {bias !== undefined && <TermRow {...row(extra)} name={unitText.convolution.bias} />}
        <li className={styles.total}>
          <span>{unitName(unit, layer.id, map)}</span>
          <span />
          <span>{gate.isShut ? '?' : sum.total}</span>
        </li>
      </ul>
      <AllTerms terms={terms} decimals={sum.decimals} onGo={unit.goTo} />
    </section>
  );
}

function loudTerms(terms: readonly DenseTerm[]) {
  const { positive, negative, rest } = strongestTerms(terms, MOST);
  const shown = [...positive, ...negative.toReversed()];
  return { shown, rest, hiddenCount: terms.length - shown.length };
}
