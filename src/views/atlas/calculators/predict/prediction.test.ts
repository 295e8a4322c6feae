import { describe, expect, test } from 'vitest';
import { type AnyValues, fallbackValues } from '../../../../core/calculators/field.ts';
import { calculatorOf } from '../../../../core/calculators/registry.ts';
import { allShown, judgeAll, predictionOf } from './prediction.ts';

const layerCost = calculatorOf('layer-cost');
const convolution = fallbackValues(layerCost.fields);
const batchNorm: AnyValues = { ...convolution, kind: 'batch-norm', channels: 64 };

describe('a prediction', () => {
  test('is off, asks, or is answered, and is asked anew about other values', () => {
    const round = { about: 'a', judged: [] };
    const status = (isOn: boolean, about: string) =>
      predictionOf(isOn, layerCost, convolution, about, round).status;
    expect(status(false, 'a')).toBe('off');
    expect(status(true, 'a')).toBe('answered');
    expect(status(true, 'b')).toBe('asking');
  });

  test('asks only what makes sense: a batch normalisation has no multiply–adds here', () => {
    const asked = (values: AnyValues) => predictionOf(true, layerCost, values, '', undefined);
    expect(asked(convolution)).toEqual({ status: 'asking', questions: ['parameters', 'macs'] });
    expect(asked(batchNorm)).toEqual({ status: 'asking', questions: ['parameters'] });
  });
});

describe('the answers', () => {
  test('one is enough; the other question is only told', () => {
    expect(judgeAll(layerCost, convolution, { parameters: '34,848' })).toEqual([
      {
        question: 'parameters',
        right: 34_944,
        given: { text: '34,848', verdict: { kind: 'mistake', mistake: 'no-bias' } },
      },
      { question: 'macs', right: 105_415_200 },
    ]);
  });

  test('none at all are asked for again', () => {
    expect(judgeAll(layerCost, convolution, { parameters: ' ', macs: '' })).toBe('empty');
  });

  test('those that are no whole numbers are named, and nothing is judged', () => {
    expect(judgeAll(layerCost, convolution, { parameters: '34,944', macs: 'many' })).toEqual({
      refused: { macs: 'unreadable' },
    });
    expect(judgeAll(layerCost, convolution, { parameters: '0.5', macs: '' })).toEqual({
      refused: { parameters: 'not-whole' },
    });
  });

  test('can be had without any of one’s own', () => {
    expect(allShown(layerCost, batchNorm)).toEqual([{ question: 'parameters', right: 128 }]);
  });
});
