import { expect, test } from 'vitest';
import type { Network } from './network.ts';
import { shippedNetworks } from './shipped-networks.ts';
import { readsDigits, sampleSetFor, sampleSetOfShipped } from './suitable-samples.ts';

/** A network that a person brought. */
const brought = (channels: number, classes: readonly string[]): Network => ({
  id: 'mine',
  name: 'Mine',
  classes,
  normalisation: { range: [0, 1], mean: [], std: [] },
  layers: [{ id: 'in', kind: 'input', inputs: [], shape: { height: 8, width: 8, channels } }],
  output: 'in',
});

test.each([
  ['RGB, classes of the photos', 3, ['pizza', 'cat'], 'photos'],
  ['grey, classes of the photos', 1, ['pizza', 'cat'], 'photos'],
  ['RGB, classes of the digits', 3, ['0', '1', '2'], 'digits'],
  ['RGB, other classes', 3, ['class 1', 'class 2'], 'photos'],
  ['grey, other classes', 1, ['class 1', 'class 2'], 'digits'],
])('%s', (_, channels, classes, set) => {
  expect(sampleSetFor(brought(channels, classes))).toBe(set);
});

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

test.each([
  ['grey, ten digits', 1, numbered(10), true],
  ['grey, some of the digits', 1, ['3', '8'], true],
  ['grey, more numbers than digits', 1, numbered(26), false],
  ['RGB, ten numbered classes', 3, numbered(10), false],
  ['RGB, a thousand numbered classes', 3, numbered(1000), false],
])('who reads digits: %s', (_, channels, classes, expected) => {
  expect(readsDigits(brought(channels, classes))).toBe(expected);
});

test('what is shipped says it itself', () => {
  for (const { id, pictures } of shippedNetworks) expect(sampleSetOfShipped(id)).toBe(pictures);
  expect(sampleSetOfShipped('mine')).toBeUndefined();
});
