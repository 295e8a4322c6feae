import { expect, test } from 'vitest';
import { fallbackValues } from './field.ts';
import { type LayerCostValues, layerCost, layerCostCalculator } from './layer-cost.ts';

const values = (given: Partial<LayerCostValues>): LayerCostValues => ({
  ...(fallbackValues(layerCostCalculator.fields) as LayerCostValues),
  ...given,
});

const { examples } = layerCostCalculator;

test.each([
  ['AlexNet’s first convolution', examples['alexnet-conv1'], 34_848 + 96, 55 * 55 * 34_848],
  ['AlexNet’s second, in two groups', examples['alexnet-conv2'], 307_200 + 256, 27 * 27 * 307_200],
  ['VGG’s conv3_1', examples['vgg-conv3'], 294_912 + 256, 924_844_032],
  ['VGG’s fc6', examples['vgg-fc6'], 102_760_448 + 4096, 102_760_448],
  ['without bias', { bias: false }, 34_848, 105_415_200],
  ['γ and β of a batch normalisation', examples['resnet-bn'], 128, 0],
])('%s', (_what, given, parameters, macs) => {
  expect(layerCost(values(given))).toMatchObject({ parameters, macs });
});

test('the terms are what the layers of a network count', () => {
  for (const given of Object.values(examples)) {
    const { description, parameters, macs } = layerCost(values(given));
    expect({ parameters, macs }).toEqual({ parameters: description.parameters, macs: description.macs });
  }
});

test('the terms name their numbers', () => {
  const { weights, operations } = layerCost(values(examples['alexnet-conv2']));
  expect(weights.map(({ factors }) => factors.map(({ value }) => value))).toEqual([[5, 5, 48, 256], [256]]);
  expect(operations[0]?.factors).toEqual([
    { name: 'output height', value: 27 },
    { name: 'output width', value: 27 },
    { name: 'kernel height', value: 5 },
    { name: 'kernel width', value: 5 },
    { name: 'channels read', value: 48 },
    { name: 'filters', value: 256 },
  ]);
});

test('what does not go together is told at its field', () => {
  const problem = (given: Partial<LayerCostValues>) => layerCostCalculator.problem(values(given));
  expect(problem({ groups: 2 })).toEqual({ name: 'channels-in-groups', field: 'groups' });
  expect(problem({ channels: 64, groups: 64 })).toEqual({ name: 'filters-in-groups', field: 'groups' });
  expect(problem({ size: 10 })).toEqual({ name: 'too-large', field: 'kernel' });
  expect(problem({ kind: 'dense', groups: 2 })).toBeUndefined();
});
