import { describe, expect, test } from 'vitest';
import type { TrainingCurve } from '../../store/card.ts';
import { curveCharts, lineSummary, readingsAt } from './curve-lines.ts';

const curve = (accuracies: readonly number[]): TrainingCurve => ({
  stage: 'last',
  measuredOn: 'val',
  loss: [2.3, 1.25],
  trainAccuracy: [0.2, 0.4],
  measuredAccuracy: accuracies,
});

describe('the lines of a training', () => {
  test('of one network are named after the pictures they were measured on', () => {
    const [accuracy, loss] = curveCharts([{ network: 'Plain-20', curve: curve([0.3, 0.5]) }]);
    expect(accuracy?.lines.map(({ name }) => name)).toEqual(['val', 'training']);
    expect(accuracy?.range).toEqual([0, 1]);
    expect(loss?.lines.map(({ name }) => name)).toEqual(['training']);
  });

  test('of two networks carry the network in their names', () => {
    const [accuracy] = curveCharts([
      { network: 'Plain-20', curve: curve([0.3, 0.5]) },
      { network: 'ResNet-20', curve: curve([0.4, 0.6]) },
    ]);
    expect(accuracy?.lines.map(({ name, network }) => [name, network])).toEqual([
      ['Plain-20, val', 0],
      ['Plain-20, training', 0],
      ['ResNet-20, val', 1],
      ['ResNet-20, training', 1],
    ]);
  });

  test('of a network beside itself can be told apart', () => {
    const toy = { network: 'Toy', curve: curve([0.3, 0.5]) };
    const charts = curveCharts([toy, toy]);
    for (const chart of charts) {
      for (const { length, keys } of [
        { length: chart.lines.length, keys: chart.lines.map(({ key }) => key) },
        { length: chart.lines.length, keys: readingsAt(chart, 1).map(({ key }) => key) },
      ])
        expect(new Set(keys).size).toBe(length);
    }
    expect(charts.map(({ lines }) => lines.length)).toEqual([4, 2]);
  });

  test('begin their axis of shares at 0, and higher only where all of them are', () => {
    const startOf = (...accuracies: number[]) =>
      curveCharts([{ network: 'Toy', curve: { ...curve(accuracies), trainAccuracy: accuracies } }])[0]
        ?.range?.[0];
    expect([startOf(0.1, 0.95), startOf(0.5, 0.95), startOf(0.96, 0.99)]).toEqual([0, 0.5, 0.9]);
  });

  test('are read at an epoch; a shorter one has nothing to say after its end', () => {
    const charts = curveCharts([{ network: 'Toy', curve: curve([0.305]) }]);
    const read = (epoch: number) => charts.map((chart) => readingsAt(chart, epoch).map(({ words }) => words));
    expect(read(1)).toEqual([['val 30.5 %', 'training 20.0 %'], ['training 2.3']]);
    expect(read(2)).toEqual([['training 40.0 %'], ['training 1.25']]);
  });

  test('are summed up from their first to their last value', () => {
    const [, loss] = curveCharts([{ network: 'Toy', curve: curve([0.3]) }]);
    const [line] = loss?.lines ?? [];
    expect(line && loss && lineSummary(line, loss.write)).toBe('training: from 2.3 to 1.25 in 2 epochs');
  });

  test('a quantity that was never measured makes no chart', () => {
    const nothing = { ...curve([]), trainAccuracy: [] };
    expect(curveCharts([{ network: 'Toy', curve: nothing }]).map(({ title }) => title)).toEqual(['Loss']);
  });
});
