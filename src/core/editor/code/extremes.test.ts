import { describe, expect, test } from 'vitest';
import type { Layer, Network } from '../../network/network.ts';
import { editorKind } from '../kinds.ts';
import { writeKeras } from './keras.ts';
import { writePyTorch } from './pytorch.ts';
import { TooNestedError } from './structure.ts';

const input: Layer = {
  id: 'input',
  kind: 'input',
  inputs: [],
  shape: { height: 2, width: 2, channels: 1 },
};
const relu = (id: string, reads: string) => editorKind('activation').fresh(id, [reads]);
const add = (id: string, reads: readonly string[]) => editorKind('add').fresh(id, reads);

const networkOf = (layers: readonly Layer[]): Network => ({
  id: 'n',
  name: 'N',
  classes: [],
  normalisation: { range: [0, 1], mean: [], std: [] },
  layers: [input, ...layers],
  output: layers.at(-1)?.id ?? 'input',
});

/** relu1 → relu2 → … → sum … , each sum over what its function reads and the sum within. */
function nested(depth: number): Network {
  const places = Array.from({ length: depth }, (_, index) => index);
  const functions = places.map((place) => relu(`relu${place}`, place === 0 ? 'input' : `relu${place - 1}`));
  const sums = places
    .toReversed()
    .map((place) =>
      add(`sum${place}`, [
        place === 0 ? 'input' : `relu${place - 1}`,
        place === depth - 1 ? `relu${place}` : `sum${place + 1}`,
      ]),
    );
  return networkOf([...functions, ...sums]);
}

describe('networks at the limits', () => {
  test('branches within branches are written as deep as Python follows, and refused below', () => {
    expect(writePyTorch(nested(60)).match(/^class Residual/gm)).toHaveLength(60);
    for (const depth of [150, 2000])
      for (const write of [writePyTorch, writeKeras])
        expect(() => write(nested(depth))).toThrow(TooNestedError);
  });

  test('a long chain is written', () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      relu(`relu${index}`, index === 0 ? 'input' : `relu${index - 1}`),
    );
    const network = networkOf([...chain, add('sum', ['input', 'relu4999'])]);
    expect(writePyTorch(network).match(/nn\.ReLU\(\)/g)).toHaveLength(5000);
  });

  test.each([
    [50, 'x + '],
    [51, 'sum([x, '],
  ])('a sum of %i is written as %s', (count, text) => {
    const ids = Array.from({ length: count - 1 }, (_, index) => `relu${index}`);
    const network = networkOf([...ids.map((id) => relu(id, 'input')), add('sum', ['input', ...ids])]);
    expect(writePyTorch(network)).toContain(text);
  });
});
