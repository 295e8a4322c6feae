import { expect, it } from 'vitest';
import { historyCsv, liveCsv, profilesCsv, totalsCsv } from './figures-csv.ts';
import { liveMeasured } from './live-figures.ts';

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

it('gives counts as they are, not rounded, with the share and its interval', () => {
  const network = {
    id: 'a',
    family: 'vgg',
    parameters: 20598,
    macs: 11954176,
    correct: 215,
    total: 250,
  } as const;
  const csv = liveCsv([network], () => 'A');
  // Wilson by hand: centre (0.86 + 0.0076829) / 1.0153658 = 0.85455, half (1.95996 / 1.0153658) × 0.022282 = 0.04301.
  expect(csv.split('\r\n')[1]).toBe('A,11954176,20598,215,250,86.00,81.15,89.76');
});

const vgg = {
  name: 'VGG-16',
  totals: {
    ...{ weights: 138344128, biases: 13416, batchNorm: 0, parameters: 138357544, macs: 15470264320 },
    ...{ outputBytes: 60950432, parameterBytes: 553430176, depth: 16, weighted: 16 },
    field: { height: 212, width: 212 },
  },
  stages: [{ height: 224, width: 112, weighted: 2, channels: 64, parameters: 38720, macs: 1936392192 }],
  accuracy: { imageNet: { top1: 71.592, top5: 90.382 } },
} as const;

it('gives all totals of a network in one line, accuracies in columns of their own', () => {
  const measured = liveMeasured('lenet-5');
  const live = { ...vgg, accuracy: measured ? { live: measured } : {} };
  const [head = '', ...lines] = totalsCsv([vgg, live]).trimEnd().split('\r\n');
  const places = head.match(/"[^"]*"|[^,]+/g) ?? [];
  expect(lines[0]?.split(',')).toHaveLength(places.length);
  expect(lines[0]).toBe(
    'VGG-16,138357544,138344128,13416,0,15470264320,60950432,553430176,16,16,212,212,71.592,90.382,,,,',
  );
  expect(lines[1]).toMatch(/,212,212,,,,99\.30,9930,10000$/);
});

it('gives a line per resolution of a profile', () => {
  expect(profilesCsv([vgg]).trimEnd().split('\r\n').slice(1)).toEqual([
    'VGG-16,224 x 112,2,38720,1936392192,64',
  ]);
});
