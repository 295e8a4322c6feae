/**
 * IEEE 754 half precision to single: sign, 5 bits of exponent (bias 15), 10 bits of fraction.
 * @param halves each 16-bit pattern as a whole number
 */
export function float16ToFloat32(halves: Uint16Array): Float32Array {
  return new Float32Array(halves).map(halfToNumber);
}

function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 0x400;
  if (exponent === 0) return sign * fraction * 2 ** -14;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (exponent - 15);
}
