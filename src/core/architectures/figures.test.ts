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
  vggBatchNormFigures,
} from '../../dev/fixtures/architecture-figures.ts';
import {
  blueprintOf,
  descriptionOf,
  parametersOf,
  total,
} from '../../dev/fixtures/described-architectures.ts';
import { square } from '../../dev/fixtures/toy-networks.ts';
import { describe, type LayerDescription, type NetworkDescription } from '../network/describe.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';

/** Every figure of the architectures that has been published or follows from a published list of layers. */

const kindsWithMemory = ['input', 'convolution', 'max pool', 'average pool', 'global average pool', 'dense'];

function activationsOf({ layer, shape }: LayerDescription): number {
  return kindsWithMemory.includes(layer.kind) ? shape.height * shape.width * shape.channels : 0;
}

function last(description: NetworkDescription, kind: string): LayerDescription {
  const found = description.layers.findLast(({ layer }) => layer.kind === kind);
  if (!found) throw new RangeError(`There is no ${kind} in ${description.network.id}.`);
  return found;
}

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

  test.each(Object.entries(vggBatchNormFigures))('%s with batch normalisation', (id, figures) => {
    const { total: parameters, ...accuracy } = figures;
    expect(descriptionOf(id, 'batch-norm').parameters).toBe(parameters);
    expect(blueprintOf(id, 'batch-norm').accuracy).toEqual(accuracy);
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
