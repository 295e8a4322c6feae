import { expect, describe as group, test } from 'vitest';
import { blueprintOf, descriptionOf, total } from '../../dev/fixtures/described-architectures.ts';
import { describe } from '../network/describe.ts';

group('LeNet-5', () => {
  // LeCun et al. 1998, §II.B: "trainable parameters" of each layer.
  const published = [
    ['C1', 156],
    ['S2', 12],
    ['C3', 1_516],
    ['S4', 32],
    ['C5', 48_120],
    ['F6', 10_164],
    ['RBF', 0],
  ] as const;
  const { network, departures } = blueprintOf('lenet-5-1998');
  const description = describe(network);
  const trainable = (id: string) => {
    const departure = departures.find(({ layer }) => layer === id);
    return departure ? departure.weights + departure.biases : description.layer(id).parameters;
  };

  test.each(published)("the paper's %s", (id, parameters) => {
    expect(trainable(id)).toBe(parameters);
  });

  test("the paper's total", () => {
    expect(total(description, ({ layer }) => trainable(layer.id))).toBe(60_000);
  });

  test("the paper's shapes", () => {
    const shapes = published.map(([id]) => description.layer(id).shape);
    expect(shapes.map(({ height, channels }) => [height, channels])).toEqual([
      [28, 6],
      [14, 6],
      [10, 16],
      [5, 16],
      [1, 120],
      [1, 84],
      [1, 10],
    ]);
  });

  test('as it is built today', () => {
    const { parameters, macs } = descriptionOf('lenet-5-today');
    expect({ parameters, macs }).toEqual({ parameters: 61_706, macs: 416_520 });
  });
});
