import { expect, describe as group, test } from 'vitest';
import { blueprintOf } from '../../dev/fixtures/described-architectures.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import { describe } from '../network/describe.ts';

group('NASNet-A (4 @ 1056)', () => {
  const { network, blocks } = blueprintOf('nasnet-a-mobile');
  const description = describe(network);
  const cells = blocks.flatMap((stage) => stage.blocks);
  const costOf = (id: string, figure: 'parameters' | 'macs') =>
    (cells.find((cell) => cell.id === id)?.layers ?? []).reduce(
      (sum, layer) => sum + description.layer(layer)[figure],
      0,
    );

  test('parameters of the published network, and its 564 million multiply–accumulates', () => {
    expect(description.parameters).toBe(5_289_978);
    expect(description.macs).toBe(563_638_816);
  });

  test('twelve normal cells and four reductions', () => {
    expect(cells.map(({ id, kind }) => [id, kind])).toEqual(
      [
        ['stem1', 'stem2', 'cell1_1', 'cell1_2', 'cell1_3', 'cell1_4'],
        ['reduction1', 'cell2_1', 'cell2_2', 'cell2_3', 'cell2_4'],
        ['reduction2', 'cell3_1', 'cell3_2', 'cell3_3', 'cell3_4'],
      ]
        .flat()
        .map((id) => [id, 'cell']),
    );
    for (const { blocks: combinations } of cells)
      expect(combinations.map(({ kind }) => kind)).toEqual(Array(5).fill('combination'));
  });

  test.each([
    ['stem1', 56, 4 * 11],
    ['stem2', 28, 4 * 22],
    ['cell1_4', 28, 6 * 44],
    ['reduction1', 14, 4 * 88],
    ['cell2_4', 14, 6 * 88],
    ['reduction2', 7, 4 * 176],
    ['cell3_4', 7, 1056],
  ])('%s puts out %i × %i cells, one state beside the other', (id, side, channels) => {
    expect(description.layer(`${id}_concat`).shape).toEqual({ ...square(side), channels });
  });

  // Twice in a row: k² weights a map, a 1 × 1 from F to F, and γ and β.
  const separable = (kernel: number, f: number) => 2 * (kernel * kernel * f + f * f + 2 * f);

  test('a normal cell, by hand', () => {
    const f = 176;
    const adjusted = 6 * f * f + 2 * f;
    expect(costOf('cell3_3', 'parameters')).toBe(2 * adjusted + 2 * separable(5, f) + 3 * separable(3, f));
    const perCell = 2 * 6 * f * f + 2 * 2 * (25 * f + f * f) + 3 * 2 * (9 * f + f * f);
    expect(costOf('cell3_3', 'macs')).toBe(7 * 7 * perCell);
  });

  test('a reduction cell, by hand', () => {
    const f = 88;
    const adjusted = 6 * 44 * f + 2 * f;
    expect(costOf('reduction1', 'parameters')).toBe(
      2 * adjusted + 2 * separable(5, f) + 2 * separable(7, f) + separable(3, f),
    );
  });
});
