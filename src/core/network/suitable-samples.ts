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

/** Whether a drawing is a picture for this network: if it takes grey pictures, or is shown digits. */
export function takesDrawings(network: Network): boolean {
  return inputLayer(network).shape.channels === 1 || sampleSetFor(network) === 'digits';
}

/** Whether a network learned from pictures of digits, and wants its pictures prepared like them. */
export function readsDigits(network: Network): boolean {
  const { channels, classes: digits } = sampleSets.digits;
  const isDigit = (name: string) => digits.some((digit) => digit === name);
  return inputLayer(network).shape.channels === channels && network.classes.every(isDigit);
}
