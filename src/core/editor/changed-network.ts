import type { Network } from '../network/network.ts';
import type { Edited } from './apply-edits.ts';

/** Signs that the name and the id of a network may have in files. */
export const LONGEST_NETWORK_NAME = 120;

const NAME_ENDING = ', changed';
const ID_ENDING = '-changed';

/**
 * The network under a name of its own, so that nobody takes it for the one it was made of. It keeps
 * its name where nothing was changed, or where it has such a name already.
 */
export function underOwnName({ network, made }: Pick<Edited, 'network' | 'made'>): Network {
  if (made.length === 0) return network;
  return { ...network, id: ending(network.id, ID_ENDING), name: ending(network.name, NAME_ENDING) };
}

const ending = (text: string, end: string): string =>
  text.endsWith(end) ? text : `${text.slice(0, LONGEST_NETWORK_NAME - end.length)}${end}`;
