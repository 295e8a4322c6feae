import type { Vec3 } from './vector.ts';

/** Turns every next point by this much so that no two line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Directions spread evenly over the sphere (Fibonacci lattice), turned by a fraction of a turn. */
export function sphereDirections(count: number, turn: number): Vec3[] {
  return Array.from({ length: count }, (_, i) => {
    const y = 1 - (2 * (i + 0.5)) / count;
    const flat = Math.sqrt(1 - y * y);
    const angle = i * GOLDEN_ANGLE + turn * 2 * Math.PI;
    return [flat * Math.cos(angle), y, flat * Math.sin(angle)];
  });
}

/** Points spread evenly over the unit disc (sunflower), turned by a fraction of a turn. */
export function discPoints(count: number, turn: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / count);
    const angle = i * GOLDEN_ANGLE + turn * 2 * Math.PI;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** The list in an order unrelated to its own, so that two lists can be paired without a pattern. */
export function shuffledByStride<T>(list: readonly T[]): T[] {
  const stride = coprimeNear(Math.round(list.length * 0.382), list.length);
  return list.flatMap((_, i) => list.slice((i * stride) % list.length, ((i * stride) % list.length) + 1));
}

function coprimeNear(wanted: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  for (let stride = Math.max(1, wanted); stride < count; stride++) {
    if (divisor(count, stride) === 1) return stride;
  }
  return 1;
}

/** Element of a low-discrepancy sequence in [0, 1). Halton 1960. */
export function halton(index: number, base: number): number {
  let result = 0;
  let fraction = 1 / base;
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / base)) {
    result += (rest % base) * fraction;
    fraction /= base;
  }
  return result;
}
