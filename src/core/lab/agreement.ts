import { averageRanks, correlationOfRanks } from '../maths/rank-correlation.ts';
import type { ComparableMap } from './comparable.ts';

/**
 * Spearman's rank correlation of every map with every other.
 *
 * @param of signed maps, or their absolute values
 * @returns [map][map], symmetric, in [−1, 1]; exactly 1 on the diagonal; undefined where a map is constant
 * @throws RangeError if the maps differ in size
 */
export function agreement(
  maps: readonly ComparableMap[],
  of: 'signed' | 'absolute',
): readonly (readonly (number | undefined)[])[] {
  const ranks = maps.map((map) => averageRanks(map[of]));
  return ranks.map((row) => ranks.map((column) => correlationOfRanks(row, column)));
}
