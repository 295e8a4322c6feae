import { expect, it } from 'vitest';
import { alikeBytesTexts, threeDigitText } from './side-by-side-texts.ts';

it('keeps zeros at the end', () => {
  expect([7.8e9, 7.57e9, 1.5e9, 1.512e9].map(threeDigitText)).toEqual([
    '7.80 G',
    '7.57 G',
    '1.50 G',
    '1.51 G',
  ]);
});

it('has three digits that count, and none after a whole', () => {
  expect([0, 7, 850, 999.6e3, 9.996e6, 138357544].map(threeDigitText)).toEqual([
    '0',
    '7',
    '850',
    '1.00 M',
    '10.0 M',
    '138 M',
  ]);
});

it('prints as many decimals of two that have one unit', () => {
  expect(alikeBytesTexts([60950432, 67950000])).toEqual(['61.0 MB', '68.0 MB']);
  expect(alikeBytesTexts([553430176, 9870000])).toEqual(['553.43 MB', '9.87 MB']);
  expect(alikeBytesTexts([553430176, 246824])).toEqual(['553 MB', '247 KB']);
});
