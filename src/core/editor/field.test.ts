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

test('values are read as pages and papers print them, and written in one way', () => {
  const kernel = (text: string) => written('convolution', 'kernel', text);
  for (const text of ['3x5', '3×5', '3 x 5', '3X5', '3, 5', '(3,5)', ' (3, 5) ', '3 × 5'])
    expect(kernel(text)).toBe('3x5');
  expect(kernel(' 3 ')).toBe('3');
  for (const text of ['(3,5', '3 5', '3,', '3,5,7', '()']) expect(kernel(text)).toBeUndefined();
  const padding = (text: string) => written('convolution', 'padding', text);
  expect(['Same', ' VALID', '0 / 1 / 0 / 1'].map(padding)).toEqual(['same', 'valid', '0/1/0/1']);
  const rate = (text: string) => written('dropout', 'rate', text);
  expect(['.5', '0,5', ',5', '0.5 '].map(rate)).toEqual(['0.5', '0.5', '0.5', '0.5']);
  for (const text of ['.', ',', '0,5,5', '0.5,5', '']) expect(rate(text)).toBeUndefined();
});
