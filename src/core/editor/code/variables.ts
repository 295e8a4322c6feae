import type { LayerId } from '../../network/network.ts';
import type { Routine } from './structure.ts';

/** The name of every step's result: letters, as many as there are; the routine's input is `x`. */
export function variablesOf({ entry, steps }: Routine): ReadonlyMap<LayerId, string> {
  return new Map([[entry, 'x'], ...steps.map(({ id }, index) => [id, letters(index)] as const)]);
}

/** `a` … `w`, then `a1` … `w1`: without x, which is the input. */
function letters(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 23));
  const round = Math.floor(index / 23);
  return round === 0 ? letter : `${letter}${round}`;
}
