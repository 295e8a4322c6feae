import type { NetworkDescription } from '../../core/network/describe.ts';
import type { LayerId, Weights } from '../../core/network/network.ts';
import { type FilterBank, filterBank } from '../inspector/layer/filter-bank.ts';

/** The filters that look at the picture itself. */
export interface FirstBank {
  readonly layer: LayerId;
  readonly bank: FilterBank;
}

/** The first convolution's filters; none in a network without. */
export function firstBank(description: NetworkDescription, weights: Weights): FirstBank | undefined {
  const first = description.layers.find(
    ({ layer }) => layer.kind === 'convolution' || layer.kind === 'depthwise convolution',
  );
  const bank = first && filterBank(first, description, weights);
  return bank && { layer: first.layer.id, bank };
}
