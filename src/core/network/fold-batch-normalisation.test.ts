import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { randomInput, withRandomWeights } from '../../dev/fixtures/random-weights.ts';
import { everyKind, square, toyInput, toyNetwork } from '../../dev/fixtures/toy-networks.ts';
import { Executor } from '../run/executor.ts';
import { foldBatchNormalisation } from './fold-batch-normalisation.ts';
import type { Layer, LayerId, Network } from './network.ts';

const window = { kernel: square(3), stride: square(1), dilation: square(1), padding: 'same' } as const;
const normalisation = (input: LayerId, scale = true, centre = true): Layer => ({
  id: `${input}_norm`,
  kind: 'batch normalisation',
  inputs: [input],
  epsilon: 1e-3,
  scale,
  centre,
});

const threeKernels = toyNetwork([
  toyInput(4, 5, 2),
  { id: 'conv', kind: 'convolution', inputs: ['input'], ...window, filters: 4, groups: 2, bias: false },
  normalisation('conv'),
  { id: 'depth', kind: 'depthwise convolution', inputs: ['conv_norm'], ...window, multiplier: 2, bias: true },
  normalisation('depth', false),
  { id: 'dense', kind: 'dense', inputs: ['depth_norm'], units: 3, bias: true },
  normalisation('dense', true, false),
]);

/** Read twice, read before a kernel, and read after none: none of them can be folded. */
const notToBeFolded = toyNetwork([
  toyInput(4, 5, 2),
  normalisation('input'),
  { id: 'conv', kind: 'convolution', inputs: ['input_norm'], ...window, filters: 2, groups: 1, bias: true },
  normalisation('conv'),
  { id: 'sum', kind: 'add', inputs: ['conv', 'conv_norm'] },
  normalisation('sum'),
]);

async function outputsOf(network: Network, fold: boolean) {
  const trained = withRandomWeights(network, 3);
  const { trained: folded, changed } = foldBatchNormalisation(trained);
  const executor = new Executor(fold ? folded : trained);
  return { run: await executor.run(randomInput(network, 4)), changed };
}

describe('batch normalisation folded into the kernels before it', () => {
  test.each([
    ['convolution in groups, depthwise and dense', threeKernels, ['conv', 'depth', 'dense']],
    ['every kind of layer', everyKind, ['grouped']],
    ['what cannot be folded', notToBeFolded, []],
  ])('changes no output but the kernels’ own: %s', async (_what, network, kernels) => {
    const [before, after] = [await outputsOf(network, false), await outputsOf(network, true)];
    expect([...after.changed]).toEqual(kernels);
    expect([...after.run.keys()]).toEqual(network.layers.map(({ id }) => id));
    for (const [id, { values }] of before.run) {
      const got = after.run.get(after.changed.has(id) ? 'nowhere' : id)?.values;
      if (!got) continue;
      for (const [i, value] of values.entries()) expect(got[i], `${id} ${i}`).toBeCloseTo(value, 4);
    }
  });

  test('leaves no normalisation that has a kernel to itself', () => {
    const { network, weights } = foldBatchNormalisation(withRandomWeights(threeKernels, 3)).trained;
    expect(network.layers.some(({ kind }) => kind === 'batch normalisation')).toBe(false);
    expect([...weights.keys()]).toEqual(['conv', 'depth', 'dense']);
  });

  test('leaves the network it was given as it was', () => {
    const trained = withRandomWeights(threeKernels, 3);
    foldBatchNormalisation(trained);
    expect(trained).toEqual(withRandomWeights(threeKernels, 3));
  });
});
