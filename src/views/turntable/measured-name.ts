import type { Ablation } from '../../core/network/ablation.ts';
import type { DialCurve } from '../../store/turntable.ts';
import { turntableText as text } from '../messages/en/turntable.ts';

/** Names what a curve was measured of, such that two that answer differently are told apart. */
export function measuredName({
  networkName,
  moment,
  ablations,
}: Pick<DialCurve, 'networkName' | 'moment' | 'ablations'>): string {
  const network = moment === 'trained' ? networkName : text.atCheckpoint(networkName, moment + 1);
  return ablations.length === 0 ? network : text.without(network, ablations.map(partName));
}

const partName = (part: Ablation): string =>
  part.kind === 'silence' ? text.map(part.layer, part.map) : text.input(part.input, part.layer);
