import { expect, test } from 'vitest';
import { valueWritten } from './field.ts';
import { fieldsOfKind } from './kind-fields.ts';
import { type AddableKind, editorKind } from './kinds.ts';

const written = (kind: AddableKind, id: string, text: string) => {
  const field = fieldsOfKind(kind).find((candidate) => candidate.id === id);
  return field && valueWritten(field, editorKind(kind).fresh('layer', ['input']), text);
};

test('a value on its way to another is told by what it says, not by its digits', () => {
  expect(['0', '0.', '0.0', '0.05', '0.050'].map((text) => written('dropout', 'rate', text))).toEqual([
    '0',
    undefined,
    '0',
    '0.05',
    '0.05',
  ]);
  expect(['3x', '3x3', '3x35', '03'].map((text) => written('convolution', 'kernel', text))).toEqual([
    undefined,
    '3',
    '3x35',
    '3',
  ]);
});

test('a size is one number or two, and nothing else', () => {
  const read = (text: string) => written('convolution', 'kernel', text);
  expect(['7', '1x7', '512x1'].map(read)).toEqual(['7', '1x7', '512x1']);
  for (const text of ['', 'x', '3x', 'x3', '3xa', '3x3x3', '0', '3x513']) expect(read(text)).toBeUndefined();
});
