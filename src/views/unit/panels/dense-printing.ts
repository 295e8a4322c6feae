import type { DenseArithmetic, DenseTerm } from '../../../core/explain/arithmetic.ts';
import { formatUnits } from '../../../core/maths/printed-sum.ts';
import type { ContributionPlane } from '../../../draw/unit/contribution-planes.ts';
import { type PrintedChannels, printedGroups } from '../../../draw/unit/printed-channels.ts';

/** All terms of a dense unit as printed: one text for a term, wherever it is shown. */
export interface PrintedDense {
  /** One term per plane, or per value where there are no planes; then the bias. */
  readonly sum: PrintedChannels;
  /** In units of the sum's last digit. */
  unitsOf(term: DenseTerm): number;
  textOf(term: DenseTerm): string;
  /** What each place of a plane adds. */
  planeTexts(map: number): readonly string[];
}

/** @param planes one per map of the source layer, where the values stand on maps */
export function printDense(
  { terms, bias, activation }: DenseArithmetic,
  planes: readonly ContributionPlane[] | undefined,
  decimals: number,
): PrintedDense {
  const groups = planes
    ? planes.map(({ products }) => Array.from(products))
    : terms.map(({ product }) => [product]);
  const { sum, groups: printed } = printedGroups(groups, { bias, activation, decimals });
  const unitsOf = ({ index, source: { map, y, x } }: DenseTerm) => {
    const width = planes?.[map]?.width;
    const units = width === undefined ? printed[index]?.units[0] : printed[map]?.units[y * width + x];
    return units ?? 0;
  };
  return {
    sum,
    unitsOf,
    textOf: (term) => formatUnits(unitsOf(term), sum.answer.decimals),
    planeTexts: (map) => printed[map]?.terms ?? [],
  };
}
