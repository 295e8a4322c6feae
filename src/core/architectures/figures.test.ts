import { expect, describe as group, test } from 'vitest';
import {
  architectureFigures,
  googLeNetWithHeadsTotal,
  groupedWeights,
  lectureAlexNet,
  paperStrideMacs,
  plain34Figures,
  receptiveFieldFigures,
  vgg16Layers,
  vggBatchNormTotals,
} from '../../dev/fixtures/architecture-figures.ts';
import { describe, type LayerDescription, type NetworkDescription } from '../network/describe.ts';
import type { Blueprint, SwitchId } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { architectureById } from './registry.ts';

/** Every figure of the architectures that has been published or follows from a published list of layers. */

function blueprintOf(id: string, ...on: readonly SwitchId[]): Blueprint {
  const architecture = architectureById(id);
  if (!architecture) throw new RangeError(`There is no architecture "${id}".`);
  return architecture.build(new Set(on));
}

const descriptionOf = (id: string, ...on: readonly SwitchId[]): NetworkDescription =>
  describe(blueprintOf(id, ...on).network);

function parametersOf({ weightSpecs }: LayerDescription, ...roles: readonly string[]): number {
  return weightSpecs
    .filter(({ role }) => roles.includes(role))
    .reduce((sum, { shape }) => sum + shape.reduce((product, extent) => product * extent, 1), 0);
}

function total({ layers }: NetworkDescription, figure: (layer: LayerDescription) => number): number {
  return layers.reduce((sum, layer) => sum + figure(layer), 0);
}

const kindsWithMemory = ['input', 'convolution', 'max pool', 'average pool', 'global average pool', 'dense'];

function activationsOf({ layer, shape }: LayerDescription): number {
  return kindsWithMemory.includes(layer.kind) ? shape.height * shape.width * shape.channels : 0;
}

function last(description: NetworkDescription, kind: string): LayerDescription {
  const found = description.layers.findLast(({ layer }) => layer.kind === kind);
  if (!found) throw new RangeError(`There is no ${kind} in ${description.network.id}.`);
  return found;
}

const square = (side: number) => ({ height: side, width: side });

group.each(Object.entries(architectureFigures))('%s', (id, figures) => {
  const description = descriptionOf(id);

  test('parameters, by what they are', () => {
    expect(total(description, (layer) => parametersOf(layer, 'kernel'))).toBe(figures.weights);
    expect(total(description, (layer) => parametersOf(layer, 'bias'))).toBe(figures.biases);
    expect(total(description, (layer) => parametersOf(layer, 'gamma', 'beta'))).toBe(figures.batchNorm);
    expect(description.parameters).toBe(figures.total);
  });

  test('multiply–accumulates', () => {
    expect(description.macs).toBe(figures.macs);
  });

  test('input, and the accuracy of those that torchvision trained', () => {
    expect(description.layers[0]?.shape).toEqual({ ...square(figures.input), channels: 3 });
    const { top1, top5 } = figures;
    const accuracy = top1 === undefined || top5 === undefined ? undefined : { top1, top5 };
    expect(blueprintOf(id).accuracy).toEqual(accuracy);
  });

  if (figures.activations !== undefined)
    test('values of the listed rows', () => {
      expect(total(description, activationsOf)).toBe(figures.activations);
    });
});

group('LeNet-5', () => {
  // LeCun et al. 1998, §II.B: "trainable parameters" of each layer.
  const published = [
    ['C1', 156],
    ['S2', 12],
    ['C3', 1_516],
    ['S4', 32],
    ['C5', 48_120],
    ['F6', 10_164],
    ['RBF', 0],
  ] as const;
  const { network, departures } = blueprintOf('lenet-5-1998');
  const description = describe(network);
  const trainable = (id: string) => {
    const departure = departures.find(({ layer }) => layer === id);
    return departure ? departure.weights + departure.biases : description.layer(id).parameters;
  };

  test.each(published)("the paper's %s", (id, parameters) => {
    expect(trainable(id)).toBe(parameters);
  });

  test("the paper's total", () => {
    expect(total(description, ({ layer }) => trainable(layer.id))).toBe(60_000);
  });

  test("the paper's shapes", () => {
    const shapes = published.map(([id]) => description.layer(id).shape);
    expect(shapes.map(({ height, channels }) => [height, channels])).toEqual([
      [28, 6],
      [14, 6],
      [10, 16],
      [5, 16],
      [1, 120],
      [1, 84],
      [1, 10],
    ]);
  });

  test('as it is built today', () => {
    const { parameters, macs } = descriptionOf('lenet-5-today');
    expect({ parameters, macs }).toEqual({ parameters: 61_706, macs: 416_520 });
  });
});

group('AlexNet, layer by layer', () => {
  const lecture = descriptionOf('alexnet-lecture-single-tower');

  test('sides', () => {
    const rows = lecture.layers.filter(({ layer }) => ['convolution', 'max pool'].includes(layer.kind));
    expect(rows.map(({ shape }) => shape.height)).toEqual(lectureAlexNet.sides);
  });

  test('weights and biases', () => {
    const rows = lecture.layers.filter(({ layer }) => ['convolution', 'dense'].includes(layer.kind));
    const figures = rows.map((layer) => [parametersOf(layer, 'kernel'), parametersOf(layer, 'bias')]);
    expect(figures).toEqual(lectureAlexNet.weightsAndBiases);
  });

  test.each(Object.entries(groupedWeights))('%s in two groups', (id, weights) => {
    const layer = descriptionOf('alexnet-2012-grouped').layer(id);
    expect(parametersOf(layer, 'kernel')).toBe(weights);
  });
});

group('VGG', () => {
  test.each(vgg16Layers)("VGG-16's %s", (id, weights, macs) => {
    const layer = descriptionOf('vgg-d-vgg16').layer(id);
    expect([parametersOf(layer, 'kernel'), layer.macs]).toEqual([weights, macs]);
  });

  test.each(Object.entries(vggBatchNormTotals))('%s with batch normalisation', (id, parameters) => {
    expect(descriptionOf(id, 'batch-norm').parameters).toBe(parameters);
  });

  test('normalising responses costs no parameters and no multiply–accumulates', () => {
    const [plain, normalised] = [descriptionOf('vgg-a'), descriptionOf('vgg-a-lrn')];
    expect(normalised.parameters).toBe(plain.parameters);
    expect(normalised.macs).toBe(plain.macs);
    expect(normalised.layers.length).toBe(plain.layers.length + 1);
  });
});

group('GoogLeNet with its auxiliary heads', () => {
  // Of a head: 1 × 1 × c × 128, 2,048 × 1,024 and 1,024 × 1,000 weights, c being 512 and 528.
  const denseParameters = 2_048 * 1_024 + 1_024 + 1_024 * 1_000 + 1_000;

  test("torchvision's", () => {
    expect(descriptionOf('googlenet-torchvision', 'auxiliary-heads').parameters).toBe(
      googLeNetWithHeadsTotal,
    );
  });

  test("the paper's", () => {
    const bare = architectureFigures['googlenet-paper']?.total ?? Number.NaN;
    const heads = (512 + 528) * 128 + 2 * (128 + denseParameters);
    expect(descriptionOf('googlenet-paper', 'auxiliary-heads').parameters).toBe(bare + heads);
  });

  test.each(['googlenet-paper', 'googlenet-torchvision'])('%s: they read 4 × 4 cells', (id) => {
    const description = descriptionOf(id, 'auxiliary-heads');
    expect(description.layer('aux1_pool').shape).toEqual({ height: 4, width: 4, channels: 512 });
    expect(description.layer('aux2_pool').shape).toEqual({ height: 4, width: 4, channels: 528 });
  });

  test('the answer does not depend on them', () => {
    const { network } = blueprintOf('googlenet-paper', 'auxiliary-heads');
    expect(network.output).toBe('softmax');
    expect(describe(network).layer('fc')).toEqual(descriptionOf('googlenet-paper').layer('fc'));
  });
});

group('ResNet', () => {
  test.each(Object.entries(paperStrideMacs))("%s with the paper's strides", (id, macs) => {
    const description = descriptionOf(id, 'paper-strides');
    expect(description.macs).toBe(macs);
    expect(description.parameters).toBe(architectureFigures[id]?.total);
  });

  test('nobody but the paper measured its strides', () => {
    expect(blueprintOf('resnet-50', 'paper-strides').accuracy).toBeUndefined();
  });

  test('plain-34', () => {
    const { parameters, macs } = descriptionOf('plain-34');
    expect({ total: parameters, macs }).toEqual(plain34Figures);
  });
});

group('NASNet-A (4 @ 1056)', () => {
  const { network, blocks } = blueprintOf('nasnet-a-mobile');
  const description = describe(network);
  const cells = blocks.flatMap((stage) => stage.blocks);
  const costOf = (id: string, figure: 'parameters' | 'macs') =>
    (cells.find((cell) => cell.id === id)?.layers ?? []).reduce(
      (sum, layer) => sum + description.layer(layer)[figure],
      0,
    );

  test('parameters of the published network, and its 564 million multiply–accumulates', () => {
    expect(description.parameters).toBe(5_289_978);
    expect(description.macs).toBe(563_638_816);
  });

  test('twelve normal cells and four reductions', () => {
    expect(cells.map(({ id, kind }) => [id, kind])).toEqual(
      [
        ['stem1', 'stem2', 'cell1_1', 'cell1_2', 'cell1_3', 'cell1_4'],
        ['reduction1', 'cell2_1', 'cell2_2', 'cell2_3', 'cell2_4'],
        ['reduction2', 'cell3_1', 'cell3_2', 'cell3_3', 'cell3_4'],
      ]
        .flat()
        .map((id) => [id, 'cell']),
    );
    for (const { blocks: combinations } of cells)
      expect(combinations.map(({ kind }) => kind)).toEqual(Array(5).fill('combination'));
  });

  test.each([
    ['stem1', 56, 4 * 11],
    ['stem2', 28, 4 * 22],
    ['cell1_4', 28, 6 * 44],
    ['reduction1', 14, 4 * 88],
    ['cell2_4', 14, 6 * 88],
    ['reduction2', 7, 4 * 176],
    ['cell3_4', 7, 1056],
  ])('%s puts out %i × %i cells, one state beside the other', (id, side, channels) => {
    expect(description.layer(`${id}_concat`).shape).toEqual({ ...square(side), channels });
  });

  // Twice in a row: k² weights a map, a 1 × 1 from F to F, and γ and β.
  const separable = (kernel: number, f: number) => 2 * (kernel * kernel * f + f * f + 2 * f);

  test('a normal cell, by hand', () => {
    const f = 176;
    const adjusted = 6 * f * f + 2 * f;
    expect(costOf('cell3_3', 'parameters')).toBe(2 * adjusted + 2 * separable(5, f) + 3 * separable(3, f));
    const perCell = 2 * 6 * f * f + 2 * 2 * (25 * f + f * f) + 3 * 2 * (9 * f + f * f);
    expect(costOf('cell3_3', 'macs')).toBe(7 * 7 * perCell);
  });

  test('a reduction cell, by hand', () => {
    const f = 88;
    const adjusted = 6 * 44 * f + 2 * f;
    expect(costOf('reduction1', 'parameters')).toBe(
      2 * adjusted + 2 * separable(5, f) + 2 * separable(7, f) + separable(3, f),
    );
  });
});

group('receptive fields', () => {
  const { stacksOf3x3, lastPool, finalConvolution, finalConvolutionWithPaperStrides } = receptiveFieldFigures;

  test.each(stacksOf3x3)('%i convolutions of 3 × 3 see %i pixels', (count, side) => {
    const builder = new BlueprintBuilder({ ...square(32), channels: 3 });
    for (let place = 1; place <= count; place++)
      builder.convolution(`conv${place}`, { filters: 8, kernel: 3 });
    const description = describe(builder.network('stack', 'Stack'));
    expect(last(description, 'convolution').receptiveField.size).toEqual(square(side));
  });

  test.each(Object.entries(lastPool))("%s's last pool", (id, side) => {
    expect(last(descriptionOf(id), 'max pool').receptiveField.size).toEqual(square(side));
  });

  test.each(Object.entries(finalConvolution))("%s's last convolution", (id, side) => {
    expect(last(descriptionOf(id), 'convolution').receptiveField.size).toEqual(square(side));
  });

  test.each(Object.entries(finalConvolutionWithPaperStrides))(
    "%s's last convolution, with the paper's strides",
    (id, side) => {
      const description = descriptionOf(id, 'paper-strides');
      expect(last(description, 'convolution').receptiveField.size).toEqual(square(side));
    },
  );
});
