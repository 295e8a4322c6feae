import { type Fetcher, fetchBytes, fetchJson } from './fetch-bytes.ts';
import { folderOf } from './load-network.ts';

/**
 * Which moments of its training a shipped network was kept at.
 *
 * @returns the JSON of `checkpoints.json`, unchecked
 * @throws FetchError
 */
export function loadCheckpoints(
  id: string,
  base: string = document.baseURI,
  fetcher?: Fetcher,
): Promise<unknown> {
  return fetchJson(new URL('checkpoints.json', folderOf(id, base)).href, fetcher);
}

/**
 * The weights of one checkpoint, as stored.
 *
 * @param file as `checkpoints.json` names it, relative to the network's folder
 * @throws FetchError
 */
export async function loadCheckpointBytes(
  id: string,
  file: string,
  base: string = document.baseURI,
  fetcher?: Fetcher,
): Promise<ArrayBuffer> {
  return (await fetchBytes(new URL(file, folderOf(id, base)).href, fetcher)).buffer;
}
