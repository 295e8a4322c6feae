import type { AtlasPlace } from './atlas-place.ts';
import { openParameter } from './diagram-parameters.ts';
import { baseParameter } from './editor-parameters.ts';
import { readParameter } from './parameters.ts';
import { type AtlasPage, architectureParameter, layerParameter } from './place-parameters.ts';

/** What is picked out in one network: in another one it means nothing. */
export interface Picked {
  /** The network, as links name it. */
  readonly network: string;
  readonly place: AtlasPlace;
}

const keys = [layerParameter.key, openParameter.key];
const nothing = Object.fromEntries(keys.map((key) => [key, undefined]));

/** What is picked out on a page; undefined for a page that shows no network to pick from. */
export function pickedOn(page: AtlasPage, place: AtlasPlace): Picked | undefined {
  const network = networkOn(page, place);
  if (network === undefined) return undefined;
  return { network, place: Object.fromEntries(Object.entries(place).filter(([key]) => keys.includes(key))) };
}

/** A change of a place: of all that was picked out before, what is of the network that a page shows. The last counts. */
export function withPicked(
  page: AtlasPage,
  place: AtlasPlace,
  before: readonly (Picked | undefined)[],
): Readonly<Record<string, string | undefined>> {
  const network = networkOn(page, place);
  const same = before.filter((picked) => picked !== undefined && picked.network === network);
  return Object.assign({}, nothing, ...same.map((picked) => picked?.place));
}

function networkOn(page: AtlasPage, place: AtlasPlace): string | undefined {
  if (page === 'networks') return readParameter(place, architectureParameter);
  return page === 'editor' ? readParameter(place, baseParameter) : undefined;
}
