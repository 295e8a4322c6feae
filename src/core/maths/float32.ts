/** Single-precision neighbours, for bounds that must hold exactly after rounding. */

/** The largest single-precision number that is not above. @param value ≥ 0 */
export function float32AtMost(value: number): number {
  const rounded = Math.fround(value);
  return rounded > value ? neighbour(rounded, -1) : rounded;
}

/** The smallest single-precision number that is not below. @param value ≥ 0 */
export function float32AtLeast(value: number): number {
  const rounded = Math.fround(value);
  return rounded < value ? neighbour(rounded, 1) : rounded;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Of numbers ≥ 0 the bits, read as a whole number, are in their order. */
function neighbour(value: number, step: 1 | -1): number {
  float[0] = value;
  bits[0] = (bits[0] as number) + step;
  return float[0] as number;
}
