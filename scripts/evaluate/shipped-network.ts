import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedNetwork } from '../../src/core/network/network.ts';
import { readLayersModel } from '../../src/core/network/read-layers-model.ts';
import { PlainError } from './plain-error.ts';

/**
 * A network that comes with the app, read from `<folder>/<id>/model.json` and its weights.
 *
 * @throws PlainError if there is none of that name
 * @throws ModelError if its files do not fit together
 */
export function shippedNetwork(folder: string, id: string): TrainedNetwork {
  const ids = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'model.json')));
  if (!ids.includes(id))
    throw new PlainError(`There is no network "${id}" in ${folder}; there is ${ids.join(', ')}.`);
  const shard = (path: string): ArrayBuffer | undefined => {
    const file = join(folder, id, path);
    return existsSync(file) ? new Uint8Array(readFileSync(file)).buffer : undefined;
  };
  return readLayersModel(JSON.parse(readFileSync(join(folder, id, 'model.json'), 'utf8')), shard, { id });
}
