import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers that the same seed repeats exactly. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Whole, from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** A new array in random order, every order equally likely (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/** @param seed whole; its lowest 32 bits count */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const integer = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    uniform,
    integer,
    normal: () => normalFrom(uniform),
    shuffle: (items) => shuffled(items, integer),
  };
}

/** Box & Muller 1958, the cosine half: √(−2 ln u) · cos 2πv with u in (0, 1]. */
function normalFrom(uniform: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
  return radius * Math.cos(2 * Math.PI * uniform());
}

function shuffled<T>(items: readonly T[], integer: (low: number, high: number) => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
