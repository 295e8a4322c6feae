import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exampleValues } from '../../../../core/calculators/calculator.ts';
import { type CalculatorId, calculatorIds } from '../../../../core/calculators/calculator-ids.ts';
import type { AnyValues } from '../../../../core/calculators/field.ts';
import { calculatorOf } from '../../../../core/calculators/registry.ts';
import { started } from '../../../../dev/fixtures/started-store.ts';
import { countText } from '../../../../draw/format.ts';
import { calculatorTexts } from '../../../messages/en/atlas-calculator-list.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import { StoreContext } from '../../../shared/store-context.ts';
import { PredictFirst } from './PredictFirst.tsx';
import { judgeAll, type Prediction, type Refusal } from './prediction.ts';

const words = calculatorTexts['output-size'];
const outputSize = calculatorOf('output-size');
const resnet = exampleValues(outputSize, { in: 224, filter: 7, stride: 2, pad: 3 });

const markup = (prediction: Prediction, refusal?: Refusal) =>
  renderToStaticMarkup(
    <PredictFirst
      words={words}
      state={{ prediction, refusal, check: () => {}, show: () => {}, again: () => {} }}
    >
      <p>the result</p>
    </PredictFirst>,
  );

/** What is said to this answer. */
function answered(size: string): string {
  const judged = judgeAll(outputSize, resnet, { size });
  if (typeof judged === 'string' || 'refused' in judged) throw new Error('This is no answer.');
  return markup({ status: 'answered', judged }).replaceAll('&#x27;', "'");
}

describe('predict, then see', () => {
  const asking: Prediction = { status: 'asking', questions: ['size'] };

  it('shows the result at once while it is off', () => {
    expect(markup({ status: 'off' })).toBe('<p>the result</p>');
  });

  it('keeps the result back while it asks', () => {
    const form = markup(asking);
    expect(form).toContain(words.questions['size']?.ask);
    expect(form).not.toContain('the result');
  });

  it('explains an answer that is no whole number at its field', () => {
    const form = markup(asking, { refused: { size: 'unreadable' } });
    expect(form).toContain('aria-invalid="true"');
    expect(form).toContain(calculatorsText.predict.unreadable);
    expect(form).not.toContain('the result');
  });

  it('hints to round down where a size is given with its fraction, and asks on', () => {
    const form = markup(asking, { refused: { size: 'not-whole' } });
    expect(form).toContain('A window that does not fit is not taken: round down.');
    expect(form).not.toContain('the result');
  });

  it('says right and shows how it comes about', () => {
    expect(answered('112')).toContain('Right.');
    expect(answered('112')).toContain('the result');
  });

  it('says what is off: the + 1, the padding, the rounding', () => {
    expect(answered('111')).toContain('You left out the + 1');
    expect(answered('109')).toContain('You left out the padding');
    expect(answered('113')).toContain('You rounded up');
    expect(answered('111')).toContain('It is 112.');
  });
});

describe('while a calculator asks, nothing on the page tells', () => {
  // The pages ask for it as they are loaded.
  beforeAll(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  });

  async function page(id: CalculatorId, values: AnyValues, isPredicting: boolean): Promise<string> {
    const { Calculator } = await import('../Calculator.tsx');
    const { store } = await started('?view=atlas&page=calculators');
    return renderToStaticMarkup(
      <StoreContext value={{ ...store, getInitialState: store.getState }}>
        <Calculator
          id={id}
          values={values}
          isPredicting={isPredicting}
          onPredicting={() => {}}
          onChange={() => {}}
        />
      </StoreContext>,
    );
  }

  /** Smaller ones are among the numbers that are set. */
  const TELLING = 1000;

  const cases = calculatorIds.flatMap((id) => {
    const calculator = calculatorOf(id);
    return Object.entries(calculator.examples).flatMap(([name, given]) => {
      const values = exampleValues(calculator, given);
      const answers = Object.values(calculator.questions)
        .map((question) => question.answer(values) ?? 0)
        .filter((answer) => answer >= TELLING);
      return answers.length > 0 ? [{ id, name, values, answers: answers.map(countText) }] : [];
    });
  });

  it.each(cases)('$id, $name', async ({ id, values, answers }) => {
    const [hidden, shown] = [await page(id, values, true), await page(id, values, false)];
    expect(answers.filter((answer) => hidden.includes(answer))).toEqual([]);
    expect(answers.filter((answer) => shown.includes(answer))).toEqual(answers);
    expect(shown.includes('NaN')).toBe(false);
  });
});
