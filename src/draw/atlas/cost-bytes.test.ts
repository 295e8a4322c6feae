import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteText, byteTexts, byteUnits } from './cost-bytes.ts';

describe('amounts of memory', () => {
  it('are in the unit asked for and in no other', () => {
    expect(byteTexts([60_950_432], 'MB')).toEqual({ parts: ['60.950'], total: '60.950' });
    expect(byteTexts([60_950_432], 'MiB').total).toBe('58.127');
    expect(byteTexts([2 ** 40], 'MiB').total).toBe('1,048,576.000');
  });

  it('are exact where all of it is less than one megabyte', () => {
    expect(byteTexts([4000, 40], 'MB')).toEqual({ parts: ['0.004000', '0.000040'], total: '0.004040' });
  });

  it('have as many decimals by themselves as among the others', () => {
    expect(byteText(803_200, 'MB', 60_950_432)).toBe('0.803');
    expect(byteText(803_200, 'MB')).toBe('0.803200');
  });

  it('are rounded each by itself: equal amounts are printed equal, wherever they stand', () => {
    // pool4 and conv5_1 of VGG-16 among others of theirs.
    const { parts } = byteTexts([1_605_632, 401_408, 401_408, 401_408, 100_352], 'MB');
    expect(parts).toEqual(['1.606', '0.401', '0.401', '0.401', '0.100']);
    const bytes = fc.array(fc.nat(2 ** 31 - 1), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(...byteUnits), (all, unit) => {
        const { parts: twice } = byteTexts([...all, ...all], unit);
        expect(twice.slice(all.length)).toEqual(twice.slice(0, all.length));
      }),
    );
  });
});
