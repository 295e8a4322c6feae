import type { SwitchId } from '../../../core/architectures/architecture.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { type CostSwitches, lectureSwitches } from '../../../core/costs/cost-switches.ts';

/**
 * What the names of a network's files begin with: its id, its switches that are on, and how costs are
 * counted where that is not as lectures do. `resnet-50-paper-strides-training-32-pictures`
 *
 * @param on those it does not have are not named
 */
export function fileStem(
  id: string,
  on: readonly SwitchId[],
  { memory, batch, bytes, leaveOut }: CostSwitches,
): string {
  const own = architectureById(id)?.switches ?? [];
  return [
    id,
    ...own.filter((each) => on.includes(each)),
    ...(memory === lectureSwitches.memory ? [] : [memory]),
    ...(batch === lectureSwitches.batch ? [] : [`${batch}-pictures`]),
    ...(bytes === lectureSwitches.bytes ? [] : [`${bytes}-bytes`]),
    ...leaveOut.map((part) => `without-${part}`),
  ].join('-');
}
