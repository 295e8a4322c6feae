import { describe, expect, test } from 'vitest';
import type { ActivationFunction, Layer, Network } from '../../../core/network/network.ts';
import { readLayersModel } from '../../../core/network/read-layers-model.ts';
import { modelFolders } from '../../../dev/fixtures/model-folder.ts';
import { toyConvolution, toyInput, toyNetwork } from '../../../dev/fixtures/toy-networks.ts';
import { ingredientsOf } from '../../../draw/diagram/ingredients.ts';
import { explanationParagraphs } from './explanation.ts';
import { glossary } from './glossary.ts';

const paragraphsOf = (network: Network) => explanationParagraphs(ingredientsOf(network));
/** As it is read, without the marks of the glossary's terms. */
const textOf = (network: Network) =>
  paragraphsOf(network)
    .join(' ')
    .replace(/\[\[(?:[^|\]]+\|)?([^\]]+)\]\]/g, '$1');

/** What may be said only of a network that has it. */
const claims: readonly [claim: RegExp, holds: (layer: Layer) => boolean][] = [
  [/\bA convolution/, ({ kind }) => kind === 'convolution'],
  [/depthwise/, ({ kind }) => kind === 'depthwise convolution'],
  [/(?<!Leaky )ReLU\b/, (layer) => isFunction(layer, 'relu')],
  [/tanh/i, (layer) => isFunction(layer, 'tanh')],
  [/swish/i, (layer) => isFunction(layer, 'swish')],
  [/sigmoid/i, (layer) => isFunction(layer, 'sigmoid')],
  [/Max pool/, ({ kind }) => kind === 'max pool'],
  [/(?<!Global )average pool/i, ({ kind }) => kind === 'average pool'],
  [/Global average pool/, ({ kind }) => kind === 'global average pool'],
  [/Batch normalisation/, ({ kind }) => kind === 'batch normalisation'],
  [/Local response/, ({ kind }) => kind === 'local response normalisation'],
  [/Concatenation/, ({ kind }) => kind === 'concatenate'],
  [/\bAn add layer/, ({ kind }) => kind === 'add'],
  [/dense/, ({ kind }) => kind === 'dense'],
  [/softmax/, ({ kind }) => kind === 'softmax'],
  [/stride/, (layer) => 'stride' in layer && layer.stride.height > 1],
];

function isFunction(layer: Layer, name: ActivationFunction): boolean {
  return layer.kind === 'activation' && layer.function === name;
}

const shipped = modelFolders().map(({ id, file, bytes }) => ({
  id,
  network: readLayersModel(file, bytes, { id }).network,
}));

describe.each(shipped)('what is told of $id', ({ id, network }) => {
  const text = textOf(network);

  test.each(claims)('says %s if and only if there is one', (claim, holds) => {
    expect(claim.test(text)).toBe(network.layers.some(holds));
  });

  test('tells of lanes and arcs where they are drawn', () => {
    expect(text.includes('lane')).toBe(id === 'mini-inception' || id.includes('resnet'));
    expect(text.includes('arc ')).toBe(id.includes('resnet'));
  });

  test('links each term once a paragraph, and terms that the glossary has', () => {
    for (const paragraph of paragraphsOf(network)) {
      const terms = [...paragraph.matchAll(/\[\[([^|\]]+)/g)].map(([, term = '']) => term);
      expect(new Set(terms).size).toBe(terms.length);
      expect(Object.keys(glossary)).toEqual(expect.arrayContaining(terms));
    }
  });
});

describe('what is told of a network of one’s own', () => {
  const activation = (id: string, input: string, name: ActivationFunction): Layer => ({
    id,
    kind: 'activation',
    inputs: [input],
    function: name,
    alpha: 0,
  });
  const head = (input: string): readonly Layer[] => [
    { id: 'global', kind: 'global average pool', inputs: [input] },
    { id: 'dense', kind: 'dense', inputs: ['global'], units: 3, bias: true },
  ];
  const swishing = [
    toyInput(8, 8, 3),
    toyConvolution,
    activation('swish', 'conv', 'swish'),
    ...head('swish'),
  ];

  test('with swish, a global pool and sigmoids names these and no others', () => {
    const text = textOf(toyNetwork([...swishing, activation('out', 'dense', 'sigmoid')]));
    expect(text).toMatch(/Swish lets .* Global average pooling .* a sigmoid turns it into a probability/);
    expect(text).not.toMatch(/ReLU|Max|softmax|stride|lane|arc /);
    expect(text).not.toMatch(/Sigmoid squeezes/);
  });

  test('that ends in logits says that the softmax is added', () => {
    expect(textOf(toyNetwork(swishing))).toMatch(/a softmax is added/);
  });

  test('with a sigmoid inside too tells of that one by itself', () => {
    const layers = [
      toyInput(8, 8, 3),
      toyConvolution,
      activation('gate', 'conv', 'sigmoid'),
      { id: 'gated', kind: 'combine', inputs: ['conv', 'gate'], operation: 'multiply' } as const,
      ...head('gated'),
      { id: 'out', kind: 'softmax', inputs: ['dense'] } as const,
    ];
    expect(textOf(toyNetwork(layers))).toMatch(
      /Sigmoid squeezes .* An arc .* A multiply layer .* softmax turns/,
    );
  });
});
