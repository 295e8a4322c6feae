import { expect, it } from 'vitest';
import { historyCsv, liveCsv } from './figures-csv.ts';

it('gives every result its set, its networks and its source', () => {
  const point = {
    id: 'a-2012',
    name: 'A, more data',
    year: 2012,
    error: 15.32,
    set: 'test',
    models: 7,
    isConvolutional: true,
    outsideData: true,
    source: 'A. 2012, table 2',
  } as const;
  const [head = '', line, last] = historyCsv([{ name: 'Other ensembles', points: [point] }]).split('\r\n');
  expect(head.split(',')).toHaveLength(10);
  expect(line).toBe('Other ensembles,"A, more data",2012,15.32,test,7,,yes,"A. 2012, table 2",');
  expect(last).toBe('');
});

it('gives counts as they are, not rounded', () => {
  const csv = liveCsv([{ id: 'a', parameters: 20598, macs: 11954176, correct: 215, total: 250 }], () => 'A');
  expect(csv.split('\r\n')[1]).toBe('A,11954176,20598,215,250');
});
