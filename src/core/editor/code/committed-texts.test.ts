import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writtenNetworks } from '../../../dev/fixtures/written-networks.ts';
import { describe as describeNetwork } from '../../network/describe.ts';
import { kerasOutputShape, writeKeras } from './keras.ts';
import { pyTorchOutputShape, writePyTorch } from './pytorch.ts';

/**
 * What people copy is what PyTorch and Keras have run: `models/training/check_network_texts.py` runs
 * the files that are compared with here. `vitest run committed-texts -u` writes them anew.
 */
const FOLDER = '../../../../models/training/network_texts';

const written = writtenNetworks();

describe('the texts that PyTorch and Keras have run', () => {
  test.each(written.map((network) => [network.file, network] as const))(
    'are what is written: %s',
    async (file, { network, blocks }) => {
      await expect(writePyTorch(network, blocks)).toMatchFileSnapshot(`${FOLDER}/pytorch/${file}.py`);
      await expect(writeKeras(network, blocks)).toMatchFileSnapshot(`${FOLDER}/keras/${file}.py`);
    },
  );

  test('are held to these counts and shapes', async () => {
    const expected = written.map(({ file, network }) => {
      const { parameters, layers } = describeNetwork(network);
      const { height = 0, width = 0, channels = 0 } = layers[0]?.shape ?? {};
      const shapes = { input: [1, height, width, channels], pytorch: pyTorchOutputShape(network) };
      return JSON.stringify({ file, parameters, ...shapes, keras: kerasOutputShape(network) });
    });
    await expect(`[\n${expected.join(',\n')}\n]\n`).toMatchFileSnapshot(`${FOLDER}/expected.json`);
  });

  test('are all there is in their folders', () => {
    const files = written.map(({ file }) => `${file}.py`).toSorted();
    for (const library of ['pytorch', 'keras'])
      expect(readdirSync(`models/training/network_texts/${library}`).toSorted()).toEqual(files);
  });
});
