import { describe, expect, it } from 'vitest';
import { sampleCsv, scoreCsv } from './score-csv.ts';
import type { Marks, MeanMark, ScoreTable } from './score-table.ts';

const marks = (energyInside: number | undefined): Marks => ({
  energyInside,
  pointing: 1,
  areaShare: 0.25,
  deletion: -0.125,
  insertion: 1e-7,
});
const mean = (value: number | undefined, n = 2): MeanMark => ({ mean: value, n });

const table: ScoreTable = {
  pictures: 2,
  of: 2,
  rows: [
    {
      asked: { method: 'grad-cam', layer: 'conv "5", last', options: { samples: 25, noise: 0.15 } },
      samples: [
        { id: 'bell pepper 1', marks: marks(0.5) },
        { id: 'koala, 2', marks: marks(undefined) },
      ],
      means: {
        energyInside: mean(0.5, 1),
        pointing: mean(1),
        areaShare: mean(0.25),
        deletion: mean(-0.125),
        insertion: mean(undefined, 0),
      },
    },
  ],
};

describe('scoreCsv', () => {
  const [header = '', line, end] = scoreCsv(table).split('\r\n');

  it('has a line per method, means with the number of pictures they are of', () => {
    expect(line).toBe('Grad-CAM,"conv ""5"", last",samples=25 noise=0.15,0.5,1,1,2,0.25,2,-0.125,2,,0');
    expect(end).toBe('');
  });

  it('says in its first line what each number is and in which unit', () => {
    const columns = header.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
    expect(columns.filter((column) => column.length > 1)).toHaveLength(3 + 2 * 5);
    expect(header).toContain('(share of the sum of absolute values, 0 to 1)');
  });
});

describe('sampleCsv', () => {
  it('has a line per method and picture, with nothing where there is no mark', () => {
    const [, ...lines] = sampleCsv(table).split('\r\n');
    const asked = 'Grad-CAM,"conv ""5"", last",samples=25 noise=0.15';
    expect(lines).toEqual([
      `${asked},bell pepper 1,0.5,1,0.25,-0.125,1e-7`,
      `${asked},"koala, 2",,1,0.25,-0.125,1e-7`,
      '',
    ]);
  });
});
