import { expect, test } from 'vitest';
import { float16ToFloat32 } from './float16.ts';

// Bit patterns worked out from IEEE 754-2019, table 3.5.
test.each([
  ['zero', 0x0000, 0],
  ['minus zero', 0x8000, -0],
  ['one', 0x3c00, 1],
  ['minus two', 0xc000, -2],
  ['a third, rounded', 0x3555, 0.333251953125],
  ['the largest', 0x7bff, 65504],
  ['the smallest normal', 0x0400, 2 ** -14],
  ['the smallest of all', 0x0001, 2 ** -24],
  ['infinity', 0x7c00, Number.POSITIVE_INFINITY],
  ['minus infinity', 0xfc00, Number.NEGATIVE_INFINITY],
  ['not a number', 0x7e00, Number.NaN],
])('%s', (_name, bits, value) => {
  expect(float16ToFloat32(Uint16Array.of(bits))[0]).toBe(value);
});
