import { describe, expect, test } from 'vitest';
import { writtenNetworks } from '../../../dev/fixtures/written-networks.ts';
import { describe as describeNetwork } from '../../network/describe.ts';
import { kerasOutputShape, writeKeras } from './keras.ts';
import { pyTorchOutputShape, writePyTorch } from './pytorch.ts';

/**
 * What people copy is what PyTorch and Keras have run: `models/training/check_network_texts.py` runs
 * the texts that are compared with here, line by line. `vitest run committed-texts -u` writes them anew.
 */
const FOLDER = '../../../../models/training/network_texts';

const written = writtenNetworks();

describe('the texts that PyTorch and Keras have run', () => {
  test('are what is written for PyTorch', async () => {
    const texts = written.map(({ file, network, blocks }) => [file, writePyTorch(network, blocks)] as const);
    await expect(linesOf(texts)).toMatchFileSnapshot(`${FOLDER}/pytorch.json`);
  });

  test('are what is written for Keras', async () => {
    const texts = written.map(({ file, network, blocks }) => [file, writeKeras(network, blocks)] as const);
    await expect(linesOf(texts)).toMatchFileSnapshot(`${FOLDER}/keras.json`);
  });

  test('are held to these counts and shapes', async () => {
    const expected = written.map(({ file, network }) => {
      const { parameters, layers } = describeNetwork(network);
      const { height = 0, width = 0, channels = 0 } = layers[0]?.shape ?? {};
      const shapes = { input: [1, height, width, channels], pytorch: pyTorchOutputShape(network) };
      return JSON.stringify({ file, parameters, ...shapes, keras: kerasOutputShape(network) });
    });
    await expect(`[\n${expected.join(',\n')}\n]\n`).toMatchFileSnapshot(`${FOLDER}/expected.json`);
  });
});

/** Each text as a list of its lines, by name: a change shows as the lines that it changes. */
const linesOf = (texts: readonly (readonly [file: string, text: string])[]): string =>
  `${JSON.stringify(Object.fromEntries(texts.map(([file, text]) => [file, text.split('\n')])), undefined, 1)}\n`;
