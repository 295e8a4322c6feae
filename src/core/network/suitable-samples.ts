import { inputLayer, type Network } from './network.ts';
import { type SampleSetId, sampleSets } from './sample-sets.ts';
import { shippedNetworks } from './shipped-networks.ts';

/** The set a shipped network is shown; absent for a network that a person brought. */
export function sampleSetOfShipped(networkId: string): SampleSetId | undefined {
  return shippedNetworks.find(({ id }) => id === networkId)?.pictures;
}

/** The set a network is shown: the one whose classes it knows, else one of as many channels as it takes. */
export function sampleSetFor(network: Network): SampleSetId {
  const shipped = sampleSetOfShipped(network.id);
  if (shipped) return shipped;
  const ids = Object.keys(sampleSets) as SampleSetId[];
  const known = ids.find((id) => sampleSets[id].classes.some((name) => network.classes.includes(name)));
  const { channels } = inputLayer(network).shape;
  return known ?? (channels === sampleSets.digits.channels ? 'digits' : 'photos');
}
