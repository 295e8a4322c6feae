import { costsOf } from '../costs/layer-costs.ts';
import { describe } from '../network/describe.ts';
import type { Architecture, ImageNetAccuracy, SwitchId } from './architecture.ts';

/** An architecture, built with some of its switches on, that torchvision trained and measured. */
export interface MeasuredArchitecture {
  /** The architecture's, and after a full stop each switch that is on. */
  readonly id: string;
  readonly architecture: Architecture;
  readonly on: readonly SwitchId[];
  readonly accuracy: ImageNetAccuracy;
  readonly parameters: number;
  /** For one picture. */
  readonly macs: number;
}

/**
 * Every build of these architectures that has an accuracy. Of builds that share one, that with the
 * fewest switches stands for all.
 */
export function measuredArchitectures(
  architectures: readonly Architecture[],
): readonly MeasuredArchitecture[] {
  return architectures.flatMap((architecture) => {
    const found: MeasuredArchitecture[] = [];
    for (const on of subsets(architecture.switches)) {
      const blueprint = architecture.build(new Set(on));
      if (!blueprint.accuracy) continue;
      const { accuracy } = blueprint;
      if (found.some((other) => other.accuracy.top1 === accuracy.top1)) continue;
      const { weights, biases, batchNorm, macs } = costsOf(blueprint, describe(blueprint.network)).totals;
      const parameters = weights + biases + batchNorm;
      found.push({ id: [architecture.id, ...on].join('.'), architecture, on, accuracy, parameters, macs });
    }
    return found;
  });
}

/** The smaller before the larger. */
function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  let sets: readonly (readonly T[])[] = [[]];
  for (const item of items) sets = [...sets, ...sets.map((set) => [...set, item])];
  return sets.toSorted((a, b) => a.length - b.length);
}
