import { describe, expect, it } from 'vitest';
import { gaussianBlur } from './gaussian-blur.ts';

describe('gaussianBlur', () => {
  const shape = { height: 15, width: 13, channels: 2 };
  const length = 15 * 13 * 2;
  const at = (y: number, x: number, channel: number) => (y * 13 + x) * 2 + channel;

  it('makes of a single point a round bell in its own channel, of the same sum', () => {
    const point = new Float32Array(length);
    point[at(7, 6, 1)] = 1;
    const blurred = gaussianBlur(point, shape, 1);
    const value = (y: number, x: number, channel = 1) => blurred[at(y, x, channel)] as number;
    expect(blurred.reduce((sum, v) => sum + v, 0)).toBeCloseTo(1, 6);
    expect(value(7, 8) / value(7, 6)).toBeCloseTo(Math.exp(-2), 5);
    expect(value(6, 7) / value(7, 6)).toBeCloseTo(Math.exp(-1), 5);
    expect(value(9, 6)).toBeCloseTo(value(7, 8), 8);
    expect(value(7, 6, 0)).toBe(0);
  });

  it('leaves a picture of one colour as it is, to the very edge', () => {
    const plain = Float32Array.from({ length }, (_, i) => (i % 2 === 0 ? -1.5 : 0.25));
    gaussianBlur(plain, shape, 4).forEach((value, i) => {
      expect(value).toBeCloseTo(plain[i] as number, 6);
    });
  });

  it('keeps a straight slope away from the edges', () => {
    const slope = Float32Array.from({ length }, (_, i) => Math.floor(i / 2) % 13);
    const blurred = gaussianBlur(slope, shape, 1.5);
    expect(blurred[at(7, 6, 0)]).toBeCloseTo(6, 5);
    expect(blurred[at(0, 5, 1)]).toBeCloseTo(5, 5);
  });

  it('refuses a length that does not fit', () => {
    expect(() => gaussianBlur(new Float32Array(5), shape, 1)).toThrow('has not 5 values');
  });
});
