import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { blueprintOf } from '../../dev/fixtures/described-architectures.ts';
import { describe } from '../network/describe.ts';
import { costColumns, costMeasures, networkOrder } from './cost-columns.ts';
import { costCsv } from './cost-csv.ts';
import { type CostRow, costRows } from './cost-rows.ts';
import { type CostSwitches, leavable, lectureSwitches, memoryModes, numberSizes } from './cost-switches.ts';
import { costTable, groupShares } from './cost-table.ts';
import { costsOf } from './layer-costs.ts';

const blueprint = blueprintOf('vgg-d-vgg16', 'batch-norm');
const vgg = costRows(costsOf(blueprint, describe(blueprint.network)));

/** Rows that differ in their figures only. */
const rows = fc
  .array(
    fc.record({
      values: fc.nat(1e8),
      weights: fc.nat(1e9),
      biases: fc.nat(1e5),
      batchNorm: fc.nat(1e5),
      macs: fc.nat(1e9),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) =>
    all.map((figures, place): CostRow => {
      const [row] = vgg;
      if (!row) throw new Error('VGG has no rows.');
      return { ...row, ...figures, id: `layer ${place}` };
    }),
  );

const switches: fc.Arbitrary<CostSwitches> = fc.record({
  leaveOut: fc.subarray([...leavable]),
  bytes: fc.constantFrom(...numberSizes),
  batch: fc.integer({ min: 1, max: 1024 }),
  memory: fc.constantFrom(...memoryModes),
});

const order = fc.record({
  by: fc.constantFrom(...costColumns),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
});

group('a table of costs', () => {
  it('has running shares that never fall and end at exactly 1, whatever the order', () => {
    fc.assert(
      fc.property(rows, switches, order, (all, chosen, sorting) => {
        const { entries, totals } = costTable(all, chosen, sorting);
        for (const measure of costMeasures) {
          const running = entries.map((entry) => entry.running[measure]);
          if (totals.amounts[measure] === 0) expect(running.every((share) => share === undefined)).toBe(true);
          else {
            expect(running.at(-1)).toBe(1);
            expect(running).toEqual(running.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
          }
        }
      }),
    );
  });

  it('has the same rows and the same sums in every order', () => {
    fc.assert(
      fc.property(rows, switches, order, (all, chosen, sorting) => {
        const plain = costTable(all, chosen, networkOrder);
        const sorted = costTable(all, chosen, sorting);
        expect(sorted.totals).toEqual(plain.totals);
        expect(new Set(sorted.entries.map(({ row }) => row))).toEqual(new Set(all));
        expect(sorted.entries).toHaveLength(all.length);
      }),
    );
  });

  it('is sorted both ways, and equal rows stay in the network’s order', () => {
    const ids = (direction: 'ascending' | 'descending') =>
      costTable(vgg, lectureSwitches, { by: 'parameters', direction }).entries.map(({ row }) => row.id);
    expect(ids('descending').slice(0, 2)).toEqual(['fc6', 'fc7']);
    expect(ids('descending').slice(-6)).toEqual(['input', 'pool1', 'pool2', 'pool3', 'pool4', 'pool5']);
    expect(ids('ascending').slice(0, 6)).toEqual(['input', 'pool1', 'pool2', 'pool3', 'pool4', 'pool5']);
    expect(ids('ascending').at(-1)).toBe('fc6');
  });
});

it('VGG-16: most memory is in the convolutions, most parameters in the dense layers', () => {
  const table = costTable(vgg, { ...lectureSwitches, leaveOut: ['biases', 'batch-norm'] }, networkOrder);
  const { memory, parameters, macs } = groupShares(table);
  expect(memory?.convolution).toBeCloseTo(13_547_520 / 15_237_608, 12);
  expect(parameters?.dense).toBeCloseTo(123_633_664 / 138_344_128, 12);
  expect(macs?.convolution).toBeCloseTo(15_346_630_656 / 15_470_264_320, 12);
  expect(Object.values(memory ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

group('the table as CSV', () => {
  const table = costTable(vgg, { ...lectureSwitches, batch: 32 }, networkOrder);
  const lines = costCsv(table, { ...lectureSwitches, batch: 32 }, networkOrder).split('\r\n');

  it('has exact whole numbers, shares with a point, and what the window is', () => {
    expect(lines[2]).toBe(
      'conv1_1,convolution,bn1_1 relu1_1,3,3,1,1,1,1,1,1,1,3,3,224,224,64,3211264,411041792,1728,64,128,1920,86704128,0.220625,0.000014,0.005605',
    );
    // A pool has a window, but no groups; its cells see 6 × 6 pixels: 1 + 2 + 2 + 1.
    expect(lines[4]).toMatch(/^pool1,max pool,,2,2,2,2,0,0,0,0,,6,6,112,112,64,802816,/);
    expect(lines).toHaveLength(1 + vgg.length + 1 + 1);
  });

  it('ends with a row of totals, named as such', () => {
    expect(lines.at(-2)).toBe(
      'TOTAL,,,,,,,,,,,,,,,,,15237608,1950413824,138344128,13416,8448,138365992,15470264320,,,',
    );
    expect(lines.at(-1)).toBe('');
  });

  it('says what a number is of, and has no column for what is left out', () => {
    expect(lines[0]).toContain('"memory of output (bytes, 32 pictures, 4 per value)"');
    const without = { ...lectureSwitches, leaveOut: ['biases', 'batch-norm'] } as const;
    const [header = ''] = costCsv(table, without, networkOrder).split('\r\n');
    expect(header).not.toMatch(/,biases|batch normalisation/);
    expect(header).toContain('parameters without biases and batch norm');
  });

  it('says in which order its rows stand', () => {
    expect(lines[0]).toContain('running share of memory (0 to 1; rows in the order of the network)');
    const order = { by: 'macs', direction: 'descending' } as const;
    const [header, first] = costCsv(costTable(vgg, lectureSwitches, order), lectureSwitches, order).split(
      '\r\n',
    );
    expect(header).toContain('"running share of memory (0 to 1; rows sorted by macs, descending)"');
    expect(first).toMatch(/^conv1_2,/);
  });
});
