import { expect, test } from 'vitest';
import { editsParameter } from './editor-parameters.ts';

test('a list of edits is read whatever stands in it', () => {
  for (const list of ['remove:a,<b>,remove:c', 'remove:a,\n remove:b', '>'])
    expect(editsParameter.read(list)).toBe(list);
});

test('a list that is too long ends with a whole entry', () => {
  const entry = 'remove:relu';
  const list = Array.from({ length: 3000 }, () => entry).join(',');
  const read = editsParameter.read(list);
  // 1,666 entries of 11 signs with a comma after each are 19,992; the next would end at 20,003.
  expect(read.split(',')).toEqual(Array.from({ length: 1666 }, () => entry));
  expect(editsParameter.read(list.slice(0, 20_000))).toHaveLength(20_000);
  expect(editsParameter.read('a'.repeat(20_001))).toBe('');
});
