import { type Checkpoint, checkpointWeights, readCheckpoints } from '../core/network/checkpoints.ts';
import type { NetworkDescription } from '../core/network/describe.ts';
import type { Weights } from '../core/network/network.ts';
import { type Fetcher, fetchBytes, fetchJson } from './fetch-bytes.ts';
import { folderOf } from './load-network.ts';

/**
 * Which moments of its training a shipped network was kept at, in order.
 *
 * @param base the page's address
 * @throws FetchError if the list cannot be had; ModelError if what came is none
 */
export async function loadCheckpoints(
  id: string,
  base: string = document.baseURI,
  fetcher?: Fetcher,
): Promise<readonly Checkpoint[]> {
  return readCheckpoints(await fetchJson(new URL('checkpoints.json', folderOf(id, base)).href, fetcher));
}

/**
 * The weights that a shipped network had at one of them.
 *
 * @param description of the network as shipped
 * @throws FetchError if the file cannot be had; ModelError if it does not fit the network
 */
export async function loadCheckpointWeights(
  description: NetworkDescription,
  checkpoint: Checkpoint,
  base: string = document.baseURI,
  fetcher?: Fetcher,
): Promise<Weights> {
  const folder = folderOf(description.network.id, base);
  const { buffer } = await fetchBytes(new URL(checkpoint.file, folder).href, fetcher);
  return checkpointWeights(checkpoint, buffer, description);
}
