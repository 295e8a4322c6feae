import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteTexts, byteUnits, EXACT_DECIMALS } from './cost-bytes.ts';

describe('amounts of memory', () => {
  it('are in the unit asked for and in no other', () => {
    expect(byteTexts([60_950_432], 'MB')).toEqual({ parts: ['60.950'], total: '60.950' });
    expect(byteTexts([60_950_432], 'MiB').total).toBe('58.127');
    expect(byteTexts([2 ** 40], 'MiB').total).toBe('1,048,576.000');
  });

  it('are exact where all of it is less than one megabyte', () => {
    expect(byteTexts([4000, 40], 'MB')).toEqual({ parts: ['0.004000', '0.000040'], total: '0.004040' });
  });

  it('are exact where that is asked for', () => {
    expect(byteTexts([60_950_432, 553_430_176], 'MB', EXACT_DECIMALS)).toEqual({
      parts: ['60.950432', '553.430176'],
      total: '614.380608',
    });
  });

  it('lose decimals rather than fail where there is very much', () => {
    expect(byteTexts([123_456_789_012_345], 'MB', EXACT_DECIMALS).total).toBe('123,456,789.012');
  });

  it('add up as printed', () => {
    const bytes = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(...byteUnits), (parts, unit) => {
        const { parts: texts, total } = byteTexts(parts, unit);
        const units = (text: string) => Number(text.replace(/[,.]/g, ''));
        expect(texts.reduce((sum, text) => sum + units(text), 0)).toBe(units(total));
      }),
    );
  });
});
