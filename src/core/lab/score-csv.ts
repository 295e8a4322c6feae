import { methodEntry } from '../attribution/method-list.ts';
import { type CsvCell, csvText } from '../maths/csv.ts';
import type { AskedMethod } from './asked-method.ts';
import { type Measure, measures, type ScoreTable } from './score-table.ts';

/** What each number is, and its unit. */
const headings: Readonly<Record<Measure, string>> = {
  energyInside: 'attribution inside the object (share of the sum of absolute values, 0 to 1)',
  pointing: 'pointing game (hit 1, miss 0)',
  areaShare: "object's area (share of the picture, 0 to 1)",
  deletion: "deletion curve, area minus random order's (probability, -1 to 1, lower is better)",
  insertion: "insertion curve, area minus random order's (probability, -1 to 1, higher is better)",
};

/** The table as CSV: one line per method, each mean followed by the number of pictures it is of. */
export function scoreCsv({ rows }: ScoreTable): string {
  const columns = measures.flatMap((measure) => [`mean ${headings[measure]}`, 'of pictures (n)']);
  const lines = rows.map(({ asked, means }) => [
    ...askedCells(asked),
    ...measures.flatMap((measure) => [means[measure].mean, means[measure].n]),
  ]);
  return csvText([[...askedColumns, ...columns], ...lines]);
}

/** What the table is made of as CSV: one line per method and picture. */
export function sampleCsv({ rows }: ScoreTable): string {
  const lines = rows.flatMap(({ asked, samples }) =>
    samples.map(({ id, marks }) => [...askedCells(asked), id, ...measures.map((measure) => marks[measure])]),
  );
  return csvText([[...askedColumns, 'picture', ...measures.map((measure) => headings[measure])], ...lines]);
}

const askedColumns = ['method', 'layer', 'options'];

function askedCells({ method, layer, options }: AskedMethod): CsvCell[] {
  const set = Object.entries(options).map(([id, value]) => `${id}=${value}`);
  return [methodEntry(method).name, layer, set.join(' ')];
}
