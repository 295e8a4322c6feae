import { describe, expect, it } from 'vitest';
import { rgbaOf } from './colour.ts';
import { CONFUSION_SCALE, confusionCells } from './matrix.ts';

describe('a confusion matrix', () => {
  const cells = confusionCells(
    [
      [3, 1],
      [0, 0],
    ],
    { sidePx: 100, gapPx: 4 },
  );

  it('has the true class downwards and the answer across', () => {
    expect(
      cells.map(({ truth, predicted, xPx, yPx, sidePx }) => [truth, predicted, xPx, yPx, sidePx]),
    ).toEqual([
      [0, 0, 0, 0, 48],
      [0, 1, 52, 0, 48],
      [1, 0, 0, 52, 48],
      [1, 1, 52, 52, 48],
    ]);
  });

  it('is coloured by the share of the true class', () => {
    expect(cells.map(({ share }) => share)).toEqual([0.75, 0.25, 0, 0]);
    expect(cells[0]?.colour).toBe(`rgb(${rgbaOf(CONFUSION_SCALE, 0.75).slice(0, 3).join(' ')})`);
    expect(cells.map(({ ink }) => ink)).toEqual(['black', 'white', 'white', 'white']);
  });

  it('is square', () => {
    expect(() => confusionCells([[1, 2], [3]], { sidePx: 10, gapPx: 0 })).toThrow(
      '2 rows needs as many columns, not 1',
    );
  });
});
