import { alexnet } from '../architectures/alexnet.ts';
import type { Architecture } from '../architectures/architecture.ts';
import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { googlenet } from '../architectures/googlenet.ts';
import { vgg } from '../architectures/vgg.ts';
import { describe, type LayerDescription } from '../network/describe.ts';
import type { LayerId, Shape } from '../network/network.ts';
import { costRows } from './cost-rows.ts';
import { costsOf } from './layer-costs.ts';

/** A product that is one term of a sum. */
export interface SlipTerm {
  readonly layer: LayerId;
  /** Extents; their product is the value. */
  readonly factors: readonly number[];
  readonly value: number;
}

interface SlipOf {
  /** Ids of the architectures that it concerns. */
  readonly about: readonly string[];
}

/** A printed sum that is not what its terms add up to. */
export interface SumSlip extends SlipOf {
  readonly kind: 'sum';
  readonly id: 'inception-total' | 'vgg-memory';
  readonly unit: 'MACs' | 'values';
  readonly printed: number;
  readonly correct: number;
  /** They add up to `correct`. */
  readonly terms: readonly SlipTerm[];
  /** What the printed figure comes from, where that can be told: one term counted twice. */
  readonly twice?: { readonly layer: LayerId; readonly sum: number };
}

/** A window of `filter` cells that moves `stride` cells at a time over `input` ones; `pad` zeros at either end. */
export interface SizeExample {
  readonly input: number;
  readonly filter: number;
  readonly pad: number;
  readonly stride: number;
  /** (W − F + 2P) / S + 1; not always whole. */
  readonly size: number;
}

/** A printed output size that the printed window does not give. */
export interface SizeSlip extends SlipOf {
  readonly kind: 'size';
  readonly id: 'alexnet-size';
  readonly printed: number;
  readonly correct: number;
  readonly asPrinted: SizeExample;
  /** Windows that do give the printed size, if need be rounded down. */
  readonly remedies: readonly SizeExample[];
}

/** A figure as lectures commonly print it, the right one, and the terms that make it. */
export type LectureSlip = SumSlip | SizeSlip;
export type SlipId = LectureSlip['id'];

/** Those that concern an architecture, and all others. */
export function slipsAbout(
  architecture: string,
  slips: readonly LectureSlip[],
): { readonly own: readonly LectureSlip[]; readonly others: readonly LectureSlip[] } {
  const isOwn = ({ about }: LectureSlip) => about.includes(architecture);
  return { own: slips.filter(isOwn), others: slips.filter((slip) => !isOwn(slip)) };
}

/** Where printed figures differ from the sums of their own terms; every right figure is computed from a graph. */
export function lectureSlips(): readonly LectureSlip[] {
  return [inceptionTotal(), vggMemory(), alexnetSize()];
}

/** The lecture's inception module with 1 × 1 convolutions before the large ones: "Total: 358M ops". */
function inceptionTotal(): SumSlip {
  const builder = new BlueprintBuilder({ height: 28, width: 28, channels: 256 });
  builder.convolution('1×1 before 3×3', { filters: 64, kernel: 1 });
  builder.convolution('1×1 before 5×5', { filters: 64, kernel: 1 }, 'input');
  builder.convolution('1×1', { filters: 128, kernel: 1 }, 'input');
  builder.convolution('3×3', { filters: 192, kernel: 3, pad: 1 }, '1×1 before 3×3');
  builder.convolution('5×5', { filters: 96, kernel: 5, pad: 2 }, '1×1 before 5×5');
  builder.maxPool('3×3 pool', { kernel: 3, pad: 1 }, 'input');
  builder.convolution('1×1 after the pool', { filters: 64, kernel: 1 });
  const { layers, macs } = describe(builder.network('inception-module', 'Inception module'));
  const terms = layers.flatMap(macTerm);
  const threeByThree = terms.find(({ layer }) => layer === '3×3');
  return {
    kind: 'sum',
    id: 'inception-total',
    about: googlenet.map(({ id }) => id),
    unit: 'MACs',
    printed: 358e6,
    correct: macs,
    terms,
    ...(threeByThree && { twice: { layer: threeByThree.layer, sum: macs + threeByThree.value } }),
  };
}

/** Height · width · kernel's height · its width · channels read · filters. */
function macTerm({ layer, shape, inputShapes, macs }: LayerDescription): readonly SlipTerm[] {
  if (layer.kind !== 'convolution') return [];
  const channels = inputShapes[0]?.channels ?? 0;
  const { height, width } = layer.kernel;
  return [
    {
      layer: layer.id,
      factors: [shape.height, shape.width, height, width, channels, layer.filters],
      value: macs,
    },
  ];
}

/** The table of VGG-16, input included, whose sum is often given as "24M * 4 bytes ~= 96MB". */
function vggMemory(): SumSlip {
  const blueprint = architecture(vgg, 'vgg-d-vgg16').build(new Set());
  const rows = costRows(costsOf(blueprint, describe(blueprint.network)));
  return {
    kind: 'sum',
    id: 'vgg-memory',
    about: ['vgg-d-vgg16'],
    unit: 'values',
    printed: 24e6,
    correct: rows.reduce((sum, { values }) => sum + values, 0),
    terms: rows.map(({ id, values, description: { shape } }) => ({
      layer: id,
      factors: factorsOf(shape),
      value: values,
    })),
  };
}

const factorsOf = ({ height, width, channels }: Shape): readonly number[] => [height, width, channels];

function architecture(family: readonly Architecture[], id: string): Architecture {
  const found = family.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`There is no architecture "${id}".`);
  return found;
}

/** AlexNet's first layer as the paper prints it: pictures of 224 × 224, 11 × 11 filters, stride 4, maps of 55 × 55. */
function alexnetSize(): SizeSlip {
  const asPrinted = sizeExample(224, 0);
  return {
    kind: 'size',
    id: 'alexnet-size',
    about: alexnet.map(({ id }) => id),
    printed: 55,
    correct: asPrinted.size,
    asPrinted,
    remedies: [sizeExample(227, 0), sizeExample(224, 2)],
  };
}

function sizeExample(input: number, pad: number): SizeExample {
  const [filter, stride] = [11, 4];
  return { input, filter, pad, stride, size: (input - filter + 2 * pad) / stride + 1 };
}
