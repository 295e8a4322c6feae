import type { Verdict } from '../../../../core/calculators/judge.ts';
import { countText } from '../../../../draw/format.ts';
import type { AnyCalculatorText } from '../../../messages/en/atlas-calculator-list.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './PredictFirst.module.css';
import type { Judged } from './prediction.ts';

const text = calculatorsText.predict;

interface Props {
  readonly words: AnyCalculatorText;
  readonly judged: readonly Judged[];
}

/** Of each question: what was said, what was off, and what is right. */
export function Verdicts({ words, judged }: Props) {
  return (
    <ul className={styles.list}>
      {judged.map(({ question, right, given }) => (
        <li key={question}>
          <span className={styles.ask}>{words.questions[question]?.ask}</span>{' '}
          {given ? (
            <>
              {text.given(given.text)}{' '}
              <strong data-verdict={given.verdict.kind}>
                {verdictText(given.verdict, words.questions[question]?.mistakes ?? {})}
              </strong>{' '}
              {given.verdict.kind !== 'right' && text.itIs(countText(right))}
            </>
          ) : (
            <>
              {text.none} {text.itIs(countText(right))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function verdictText(verdict: Verdict, mistakes: Readonly<Record<string, string>>): string {
  switch (verdict.kind) {
    case 'right':
      return text.right;
    case 'rounded':
      return text.rounded;
    case 'off-by-one':
      return text.offByOne;
    case 'mistake':
      return text.mistake(mistakes[verdict.mistake] ?? '');
    case 'unit':
      return text.unit(verdict.factor, verdict.is);
    case 'wrong':
      return text.wrong(verdict.is, verdict.isNear);
  }
}
