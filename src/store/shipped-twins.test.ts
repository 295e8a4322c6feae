import { describe, expect, test } from 'vitest';
import { readLayersModel } from '../core/network/read-layers-model.ts';
import { shippedNetwork, shippedNetworks } from '../core/network/shipped-networks.ts';
import { modelFolders } from '../dev/fixtures/model-folder.ts';

const folders = modelFolders();

function networkOf(id: string) {
  const folder = folders.find((one) => one.id === id);
  if (!folder) throw new Error(`There is no folder models/${id}.`);
  return readLayersModel(folder.file, folder.bytes, { id });
}

const pairs = shippedNetworks.flatMap(({ id }) => {
  const twin = shippedNetwork(id)?.twin;
  return twin === undefined ? [] : [{ id, twin }];
});

describe.each(pairs)('$twin, the twin of $id', ({ id, twin }) => {
  test('has its layers, classes and scale of input, and other weights', () => {
    const [own, other] = [networkOf(id), networkOf(twin)];
    expect(other.network.layers).toEqual(own.network.layers);
    expect(other.network.classes).toEqual(own.network.classes);
    expect(other.network.normalisation).toEqual(own.network.normalisation);
    for (const [layer, weights] of own.weights) expect(other.weights.get(layer)).not.toEqual(weights);
  });

  test('is not in the menu', () => {
    expect(shippedNetwork(twin)).toBeUndefined();
  });
});
