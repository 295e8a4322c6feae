import { describe as describeTests, expect, test } from 'vitest';
import { activation, convolution, dense } from '../../../dev/fixtures/networks.ts';
import { toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { describe } from '../../network/describe.ts';
import type { Layer } from '../../network/network.ts';
import { nowhere, regionAfter } from './changed-region.ts';

const around = { top: 4, left: 6, height: 2, width: 1 };

/** Of a layer that reads maps of 12 × 11. */
function after(layer: Layer, inputs = [around]) {
  const branches = inputs.map((_, index) => activation(`branch ${index}`, 'input', 'relu'));
  const reading = { ...layer, inputs: branches.map(({ id }) => id) };
  const flat: Layer = { id: 'flat', kind: 'flatten', inputs: [layer.id] };
  const network = toyNetwork([toyInput(12, 11, 2), ...branches, reading, flat, dense('logits', 'flat', 3)]);
  return regionAfter(describe(network).layer(layer.id), inputs);
}

describeTests('what can differ', () => {
  // A 3 × 3 window reads the rows y − 1 to y + 1: those of 3 to 6 read row 4 or 5.
  test('after a convolution are the cells whose window holds a changed one', () =>
    expect(after(convolution('layer', 'input', 4))).toEqual({ top: 3, left: 5, height: 4, width: 3 }));

  // At stride 3 windows begin at 0, 3, 6 and 9: rows 4 and 5 are in the second one only, column 6 in the third.
  test('after a strided one, those of them that there are', () =>
    expect(after(convolution('layer', 'input', 4, 3, 3))).toEqual({ top: 1, left: 2, height: 1, width: 1 }));

  test('is nothing where the stride leaves the change out', () => {
    const { width } = after(convolution('layer', 'input', 4, 1, 4));
    expect(width).toBe(0);
  });

  test('after a sum, whatever differs in either term', () => {
    const other = { top: 5, left: 2, height: 2, width: 2 };
    const sum: Layer = { id: 'layer', kind: 'add', inputs: [] };
    expect(after(sum, [around, other])).toEqual({ top: 4, left: 2, height: 3, width: 5 });
    expect(after(sum, [nowhere, other])).toEqual(other);
    expect(after(sum, [nowhere, nowhere])).toEqual(nowhere);
  });

  test('is everything after what mixes all cells', () => {
    const means: Layer = { id: 'layer', kind: 'global average pool', inputs: [] };
    expect(after(means)).toEqual({ top: 0, left: 0, height: 1, width: 1 });
  });
});
