import { expect, test } from 'vitest';
import { fallbackValues } from './field.ts';
import { judge } from './judge.ts';
import { type GivenAnswer, readAnswer } from './read-answer.ts';
import { calculators } from './registry.ts';

const exactly = (value: number): GivenAnswer => ({ value, precision: 1 });

test.each([
  ['854196224', exactly(854_196_224)],
  ['854,196,224', exactly(854_196_224)],
  ['854 196 224', exactly(854_196_224)],
  ['854\u202f196\u202f224', exactly(854_196_224)],
  ['854.196.224', exactly(854_196_224)],
  ['854’196’224', exactly(854_196_224)],
  [' 55 ', exactly(55)],
  ['7,000', exactly(7000)],
  ['0', exactly(0)],
  ['854.2 M', { value: 854_200_000, precision: 100_000 }],
  ['854,2 million', { value: 854_200_000, precision: 100_000 }],
  ['271M', { value: 271_000_000, precision: 1_000_000 }],
  ['54.0', exactly(54)],
  ['35k', { value: 35_000, precision: 1000 }],
])('%s is read', (text, answer) => {
  expect(readAnswer(text)).toEqual(answer);
});

test.each(['-3', 'about 5', '5 5', 'M', '1e5', '∞', '9'.repeat(17)])('%s is not', (text) => {
  expect(readAnswer(text)).toBe('unreadable');
});

test.each(['54.25', '54,25', '1.2345 k', '1,2345'])('%s is a number, but not whole', (text) => {
  expect(readAnswer(text)).toBe('not-whole');
});

test('nothing is no answer', () => {
  expect(readAnswer('  ')).toBe('empty');
});

const outputSize = calculators['output-size'];
const alexnet = { ...fallbackValues(outputSize.fields), in: 224, pad: 2 } as {
  in: number;
  filter: number;
  stride: number;
  pad: number;
  dilation: number;
};
const ofSize = (answer: number) => judge(outputSize.questions.size, alexnet, exactly(answer), 55);

test('of an output size: right, the + 1 forgotten, rounded up, without padding, only once padded', () => {
  expect(ofSize(55)).toEqual({ kind: 'right' });
  expect(ofSize(54)).toEqual({ kind: 'mistake', mistake: 'no-plus-one' });
  expect(ofSize(56)).toEqual({ kind: 'mistake', mistake: 'rounded-up' });
  expect(ofSize(218)).toEqual({ kind: 'mistake', mistake: 'no-stride' });
  expect(ofSize(57)).toEqual({ kind: 'mistake', mistake: 'no-filter' });
  expect(ofSize(58)).toEqual({ kind: 'wrong', is: 'too-large', isNear: true });
  expect(ofSize(3)).toEqual({ kind: 'wrong', is: 'too-small', isNear: false });
});

const inception = calculators.inception;
const module = fallbackValues(inception.fields) as Parameters<typeof inception.questions.macs.answer>[0];
const ofMacs = (text: string) => {
  const answer = readAnswer(text);
  if (typeof answer === 'string') throw new Error(answer);
  return judge(inception.questions.macs, module, answer, inception.questions.macs.answer(module));
};

test('of many operations: rounded ones count, and the slips show through the rounding', () => {
  expect(ofMacs('271,351,808')).toEqual({ kind: 'right' });
  expect(ofMacs('271 M')).toEqual({ kind: 'rounded' });
  expect(ofMacs('358 M')).toEqual({ kind: 'mistake', mistake: 'three-twice' });
  expect(ofMacs('542.7 M')).toEqual({ kind: 'mistake', mistake: 'flops' });
  expect(ofMacs('271,352')).toEqual({ kind: 'unit', factor: 1000, is: 'too-small' });
  expect(ofMacs('271')).toEqual({ kind: 'unit', factor: 1e6, is: 'too-small' });
  expect(ofMacs('271,351,809')).toEqual({ kind: 'off-by-one' });
});
