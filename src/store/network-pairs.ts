import type { ShippedNetwork } from '../core/network/shipped-networks.ts';

type Candidates = readonly Pick<ShippedNetwork, 'id' | 'pictures' | 'curvesBeside'>[];

/** The two networks to begin with where none is named: two trained by the same recipe, if there are such. */
export function firstPair(networks: Candidates): readonly [first: string, second: string] {
  const paired = networks.find(({ curvesBeside }) => networks.some(({ id }) => id === curvesBeside));
  const first = (paired ?? networks[0])?.id ?? '';
  return [first, counterpartOf(first, networks)];
}

/**
 * Which network to show beside another: the one trained by the same recipe, else the
 * next that is shown the same pictures, else the next one.
 */
export function counterpartOf(id: string, networks: Candidates): string {
  const own = networks.find((network) => network.id === id);
  const paired = networks.find((other) => other.id === own?.curvesBeside || other.curvesBeside === id);
  if (paired) return paired.id;
  const alike = networks.filter(({ pictures }) => pictures === own?.pictures);
  const choice = alike.length > 1 ? alike : networks;
  const at = choice.findIndex((network) => network.id === id);
  return choice[(at + 1) % choice.length]?.id ?? id;
}
