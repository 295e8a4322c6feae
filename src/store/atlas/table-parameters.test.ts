import { expect, it } from 'vitest';
import { bytesParameter, leaveOutParameter, sortParameter } from './table-parameters.ts';

it('the order of a table reads and writes the same, either way', () => {
  for (const text of ['layer', '-layer', 'macs', '-batch-norm']) {
    const order = sortParameter.read(text);
    expect(order === 'bad' ? order : sortParameter.write(order)).toBe(text);
  }
  expect(sortParameter.read('-macs')).toEqual({ by: 'macs', direction: 'descending' });
  expect(['--macs', 'Macs', '', '-'].map(sortParameter.read)).toEqual(Array(4).fill('bad'));
});

it('bytes per value are those of number formats', () => {
  expect(['1', '2', '4', '8', '3', '4.0', ''].map(bytesParameter.read)).toEqual([
    1,
    2,
    4,
    8,
    ...Array(3).fill('bad'),
  ]);
});

it('only what can be left out is', () => {
  expect(leaveOutParameter.read('biases,batch-norm')).toEqual(['biases', 'batch-norm']);
  expect(leaveOutParameter.read('weights')).toBe('bad');
});
