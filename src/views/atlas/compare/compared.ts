import type { SwitchId } from '../../../core/architectures/architecture.ts';
import type { ComparedAccuracy } from '../../../core/architectures/figures-csv.ts';
import { liveMeasured } from '../../../core/architectures/live-figures.ts';
import { type NetworkTotals, networkTotals } from '../../../core/architectures/network-totals.ts';
import { architectureById } from '../../../core/architectures/registry.ts';
import { type ResolutionStage, resolutionProfile } from '../../../core/architectures/resolution-profile.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { liveIdOf } from '../subjects.ts';
import type { Described } from '../use-blueprint.ts';

/** A network with all that a comparison shows of it. */
export interface Compared extends Described {
  readonly id: string;
  /** With the switches that are on. */
  readonly name: string;
  readonly totals: NetworkTotals;
  readonly stages: readonly ResolutionStage[];
  readonly accuracy: ComparedAccuracy;
}

export function comparedOf(id: string, on: readonly SwitchId[], described: Described): Compared {
  const { blueprint, description } = described;
  return {
    ...described,
    id,
    name: nameWith(blueprint.network.name, id, on),
    totals: networkTotals(blueprint, description),
    stages: resolutionProfile(blueprint, description),
    accuracy: accuracyOf(id, described),
  };
}

function accuracyOf(id: string, { blueprint }: Described): ComparedAccuracy {
  const liveId = liveIdOf(id);
  const live = liveId === undefined ? undefined : liveMeasured(liveId);
  return {
    ...(blueprint.accuracy && { imageNet: blueprint.accuracy }),
    ...(live && { live }),
  };
}

function nameWith(name: string, id: string, on: readonly SwitchId[]): string {
  const own = architectureById(id)?.switches.filter((each) => on.includes(each)) ?? [];
  const switches = own.map((each) => atlasNetworksText.switches[each]);
  return switches.length === 0 ? name : atlasCompareText.accuracy.withSwitches(name, switches);
}
