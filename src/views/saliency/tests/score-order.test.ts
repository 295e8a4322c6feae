import { describe, expect, it } from 'vitest';
import type { ScoreRow } from '../../../core/lab/score-table.ts';
import { nextOrder, sorted } from './score-order.ts';

function row(method: string, deletion: number | undefined): ScoreRow {
  const empty = { mean: undefined, n: 0 };
  const means = { energyInside: empty, pointing: empty, areaShare: empty, insertion: empty };
  return {
    asked: { method, options: {} },
    samples: [],
    means: { ...means, deletion: { mean: deletion, n: 1 } },
  };
}

const rows = [row('a', 0.1), row('b', undefined), row('c', -0.2), row('d', 0.1)];
const names = (sortedRows: readonly ScoreRow[]) => sortedRows.map(({ asked }) => asked.method).join('');

describe('a score table', () => {
  it('is sorted either way, rows without the mark last, equal ones as they were', () => {
    expect(names(sorted(rows, undefined))).toBe('abcd');
    expect(names(sorted(rows, { by: 'deletion', direction: 'ascending' }))).toBe('cadb');
    expect(names(sorted(rows, { by: 'deletion', direction: 'descending' }))).toBe('adcb');
  });

  it('begins with the best, then the other way, then as it was', () => {
    const once = nextOrder(undefined, 'deletion');
    expect(once).toEqual({ by: 'deletion', direction: 'ascending' });
    const twice = nextOrder(once, 'deletion');
    expect(twice).toEqual({ by: 'deletion', direction: 'descending' });
    expect(nextOrder(twice, 'deletion')).toBeUndefined();
    expect(nextOrder(twice, 'insertion')).toEqual({ by: 'insertion', direction: 'descending' });
  });
});
