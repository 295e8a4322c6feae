import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellArithmetic } from '../../core/explain/arithmetic.ts';
import { cellArithmetic } from '../../core/explain/cell-arithmetic.ts';
import { printedParts } from '../../core/maths/printed-sum.ts';
import type { TrainedNetwork } from '../../core/network/network.ts';
import { Executor } from '../../core/run/executor.ts';
import type { Activations } from '../../core/run/feature-maps.ts';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind } from '../../dev/fixtures/toy-networks.ts';
import { fixed, printedAnswer } from './printed-answer.ts';
import { printedChannels, printedGroups } from './printed-channels.ts';

interface Fixture {
  readonly trained: TrainedNetwork;
  readonly activations: Activations;
}

const fixtures: Fixture[] = [];

beforeAll(async () => {
  await setBackend('cpu');
  for (const seed of [1, 2, 3]) {
    const trained = withRandomWeights(everyKind, seed);
    const executor = new Executor(trained);
    fixtures.push({ trained, activations: await executor.run(randomInput(everyKind, seed)) });
    executor.dispose();
  }
});

/** Every cell of every map of every layer of a kind, explained. */
function* explained<K extends CellArithmetic['kind']>(kind: K) {
  for (const { trained, activations } of fixtures)
    for (const { id } of trained.network.layers) {
      const shape = activations.get(id)?.shape ?? { height: 0, width: 0, channels: 0 };
      for (let map = 0; map < shape.channels; map++)
        for (let y = 0; y < shape.height; y++)
          for (let x = 0; x < shape.width; x++) {
            const arithmetic = cellArithmetic(trained, activations, id, { map, y, x });
            if (arithmetic.kind !== kind) continue;
            yield arithmetic as Extract<CellArithmetic, { kind: K }>;
          }
    }
}

const units = (text: string, decimals: number) => Math.round(Number(text.replace('−', '-')) * 10 ** decimals);
const total = (texts: readonly string[], decimals: number) =>
  texts.reduce((sum, text) => sum + units(text, decimals), 0);

describe('what is printed of a real run adds up, and ends in the network’s own value', () => {
  it('for every cell of every convolution: products to channels, channels and bias to the cell', () => {
    let cells = 0;
    for (const { channels, bias, activation } of explained('convolution')) {
      const { answer } = printedChannels({
        channels: channels.map(({ partialSum }) => partialSum),
        bias,
        activation,
        decimals: 3,
      });
      const { decimals } = answer;
      expect(total(answer.terms, decimals)).toBe(units(answer.total, decimals));
      expect(answer.total).toBe(fixed(activation, decimals));
      channels.forEach(({ rows }, index) => {
        const products = printedParts(
          rows.flat().map(({ product }) => product),
          answer,
          index,
        );
        expect(total(products.terms, decimals)).toBe(units(answer.terms[index] ?? '', decimals));
      });
      cells++;
    }
    expect(cells).toBeGreaterThan(1000);
  });

  it('for every dense unit: terms to maps, maps and bias to the logit', () => {
    for (const { terms, bias, activation } of explained('dense')) {
      const maps = [...new Set(terms.map(({ source }) => source.map))];
      const groups = maps.map((map) =>
        terms.filter(({ source }) => source.map === map).map(({ product }) => product),
      );
      const { sum, groups: printed } = printedGroups(groups, { bias, activation, decimals: 4 });
      const { decimals } = sum.answer;
      expect(sum.answer.total).toBe(fixed(activation, decimals));
      expect(total(sum.answer.terms, decimals)).toBe(units(sum.answer.total, decimals));
      printed.forEach((group, index) => {
        expect(total(group.terms, decimals)).toBe(units(sum.answer.terms[index] ?? '', decimals));
      });
    }
  });

  it('for every cell of an addition', () => {
    for (const { addends, activation } of explained('add')) {
      const printed = printedAnswer(
        addends.map(({ value }) => value),
        activation,
      );
      expect(total(printed.terms, printed.decimals)).toBe(units(printed.total, printed.decimals));
      expect(printed.total).toBe(fixed(activation, printed.decimals));
    }
  });

  it('for every cell of a batch normalisation: stretched and moved', () => {
    for (const { gamma, normalised, beta, activation } of explained('batch normalisation')) {
      const printed = printedAnswer([gamma * normalised, beta], activation);
      expect(total(printed.terms, printed.decimals)).toBe(units(printed.total, printed.decimals));
      expect(printed.total).toBe(fixed(activation, printed.decimals));
    }
  });
});
