import { isOwnId } from './own-network.ts';
import type { Link } from './url-codec.ts';

/** What of a link says something about its network only. */
const ofNetwork = [
  'network',
  'checkpoint',
  'layer',
  'map',
  'cell',
  'off',
  'saliency',
  'target',
  'at',
] as const;
const ofRival = ['against', 'against-layer', 'against-map', 'against-off'] as const;

/**
 * What is left of a link where networks of one's own in it are not to be had: on another
 * machine, or on a later visit.
 *
 * @param isThere whether the network of this id can be had
 */
export function withoutOwn(link: Link, isThere: (id: string) => boolean): Link {
  const isMissing = (id: string | undefined) => id !== undefined && isOwnId(id) && !isThere(id);
  const left: Record<string, unknown> = { ...link };
  if (isMissing(link.network)) for (const key of ofNetwork) delete left[key];
  if (isMissing(link.against)) for (const key of ofRival) delete left[key];
  return left as Link;
}

/** Whether a link names a network of one's own. */
export const namesOwn = ({ network = '', against = '' }: Link): boolean =>
  isOwnId(network) || isOwnId(against);
