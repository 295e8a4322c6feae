import type { TrainedNetwork } from '../core/network/network.ts';
import { readLayersModel, shardPaths } from '../core/network/read-layers-model.ts';
import { type Fetcher, fetchBytes, fetchJson } from './fetch-bytes.ts';

/**
 * A network that comes with the app, from `models/<id>/`.
 *
 * @param base the page's address
 * @throws FetchError if a file cannot be had; ModelError if what came is no network
 */
export async function loadShippedNetwork(
  id: string,
  base: string = document.baseURI,
  fetcher?: Fetcher,
): Promise<TrainedNetwork> {
  const folder = folderOf(id, base);
  const model = await fetchJson(new URL('model.json', folder).href, fetcher);
  const load = async (path: string) =>
    [path, (await fetchBytes(new URL(path, folder).href, fetcher)).buffer] as const;
  const shards = new Map(await Promise.all(shardPaths(model).map(load)));
  return readLayersModel(model, (path) => shards.get(path), { id });
}

/**
 * What is told about a shipped network: how it was trained and how good it is.
 *
 * @returns the JSON of `card.json`, unchecked
 * @throws FetchError
 */
export function loadCard(id: string, base: string = document.baseURI, fetcher?: Fetcher): Promise<unknown> {
  return fetchJson(new URL('card.json', folderOf(id, base)).href, fetcher);
}

/** Where the files of a shipped network lie. */
export const folderOf = (id: string, base: string) => new URL(`models/${encodeURIComponent(id)}/`, base);
