import type { ShapeError } from '../layers/shape-error.ts';
import { kernelExtent, resolvePadding } from '../layers/window.ts';
import type { Layer, LayerId, LayerOfKind, Shape, Size } from '../network/network.ts';
import { GREATEST_COUNT, GREATEST_WINDOW } from './kind-fields.ts';

/** What a layer is given, and by which. */
export interface Given {
  readonly layer: LayerId;
  readonly shape: Shape;
}

/** A 1 × 1 convolution after one of the layers, which makes its maps like the others (He et al. 2015). */
export interface Projection {
  readonly after: LayerId;
  readonly filters: number;
  readonly stride: Size;
}

/** Why a layer cannot take what it is given, in numbers. */
export type Mismatch =
  /** A sum, product, … of maps that are not alike. */
  | {
      readonly why: 'unlike';
      readonly first: Given;
      readonly other: Given;
      /** Left out where none makes them alike. */
      readonly remedy?: Projection;
    }
  /** Maps of other heights or widths cannot be put side by side. */
  | { readonly why: 'other-size'; readonly first: Given; readonly other: Given }
  | { readonly why: 'too-few-inputs'; readonly inputs: number }
  | { readonly why: 'too-many-inputs'; readonly inputs: number; readonly most: number }
  /** The dilated window is larger than the padded input. */
  | { readonly why: 'window'; readonly window: Size; readonly given: Size; readonly padded: Size }
  /** Some windows would lie in the padding alone and have nothing to take the maximum or mean of. */
  | { readonly why: 'padding'; readonly window: Size; readonly padding: number }
  | {
      readonly why: 'groups';
      readonly groups: number;
      readonly channels: number;
      readonly filters: number;
    }
  /** More cells along an axis, or more values, than can be counted exactly. */
  | { readonly why: 'too-large'; readonly shape: Shape }
  | { readonly why: 'too-many-parameters' }
  | { readonly why: 'other'; readonly expected: string; readonly got: string };

type Pool = LayerOfKind<'max pool' | 'average pool'>;
type Sliding = Pool | LayerOfKind<'convolution' | 'depthwise convolution'>;

/** What keeps the layer from taking its inputs, told from what its kind threw. */
export function mismatchOf(layer: Layer, given: readonly Given[], error: ShapeError): Mismatch {
  const other: Mismatch = { why: 'other', expected: error.expected, got: error.got };
  const [first] = given;
  switch (layer.kind) {
    case 'add':
    case 'combine':
      return joinMismatch(layer, given) ?? other;
    case 'concatenate': {
      const odd = given.find(({ shape }) => first && !sameSize(shape, first.shape));
      return first && odd ? { why: 'other-size', first, other: odd } : other;
    }
    case 'convolution':
      return first ? (groupMismatch(layer, first.shape) ?? windowMismatch(layer, first.shape)) : other;
    case 'depthwise convolution':
    case 'max pool':
    case 'average pool':
      return first ? windowMismatch(layer, first.shape) : other;
    default:
      return other;
  }
}

/** Pools may be padded by less than their window only. @returns nothing if that is so */
export function poolPaddingMismatch(layer: Layer, input: Shape | undefined): Mismatch | undefined {
  if (!input || (layer.kind !== 'max pool' && layer.kind !== 'average pool')) return undefined;
  const { padding } = layer;
  if (typeof padding === 'string') return undefined;
  const { height, width } = layer.kernel;
  const tall = Math.max(padding.top, padding.bottom);
  const wide = Math.max(padding.left, padding.right);
  if (tall < height && wide < width) return undefined;
  return { why: 'padding', window: layer.kernel, padding: tall >= height ? tall : wide };
}

/** Cells along an axis beyond which no library indexes them. */
const GREATEST_AXIS = 2 ** 31;

/** Outputs and weights whose numbers could no longer be told exactly. */
export function sizeMismatch(
  shape: Shape,
  weights: readonly { readonly shape: readonly number[] }[],
): Mismatch | undefined {
  const extents = [shape.height, shape.width, shape.channels];
  if (extents.some((extent) => extent > GREATEST_AXIS) || !Number.isSafeInteger(product(extents)))
    return { why: 'too-large', shape };
  const counts = weights.map((weight) => product(weight.shape));
  return counts.every(Number.isSafeInteger) ? undefined : { why: 'too-many-parameters' };
}

const product = (numbers: readonly number[]): number => numbers.reduce((all, number) => all * number, 1);

function joinMismatch(layer: LayerOfKind<'add' | 'combine'>, given: readonly Given[]): Mismatch | undefined {
  const [first] = given;
  if (!first || given.length < 2) return { why: 'too-few-inputs', inputs: given.length };
  if (layer.kind === 'combine' && layer.operation === 'subtract' && given.length > 2)
    return { why: 'too-many-inputs', inputs: given.length, most: 2 };
  const odd = given.find(({ shape }) => !isLike(layer, shape, first.shape));
  if (!odd) return undefined;
  const remedy =
    given.length === 2 ? (projectionOf(odd, first.shape) ?? projectionOf(first, odd.shape)) : undefined;
  return { why: 'unlike', first, other: odd, ...(remedy && { remedy }) };
}

/** What makes maps like the wanted ones; nothing where strides cannot. */
function projectionOf({ layer, shape }: Given, wanted: Shape): Projection | undefined {
  const height = strideBetween(shape.height, wanted.height);
  const width = strideBetween(shape.width, wanted.width);
  if (height === undefined || width === undefined || wanted.channels > GREATEST_COUNT) return undefined;
  return { after: layer, filters: wanted.channels, stride: { height, width } };
}

/** A window of one cell with stride s gives ⌈cells / s⌉. */
function strideBetween(cells: number, wanted: number): number | undefined {
  const stride = Math.ceil(cells / wanted);
  return Math.ceil(cells / stride) === wanted && stride <= GREATEST_WINDOW ? stride : undefined;
}

/** Sums need equal maps; other operations repeat an extent of 1. */
function isLike(layer: Layer, a: Shape, b: Shape): boolean {
  const axes = ['height', 'width', 'channels'] as const;
  return axes.every(
    (axis) => a[axis] === b[axis] || (layer.kind === 'combine' && (a[axis] === 1 || b[axis] === 1)),
  );
}

function groupMismatch(layer: LayerOfKind<'convolution'>, { channels }: Shape): Mismatch | undefined {
  const { groups, filters } = layer;
  return channels % groups === 0 && filters % groups === 0
    ? undefined
    : { why: 'groups', groups, channels, filters };
}

function windowMismatch(layer: Sliding, { height, width }: Shape): Mismatch {
  const { top, bottom, left, right } = resolvePadding(layer, { height, width });
  return {
    why: 'window',
    window: kernelExtent(layer),
    given: { height, width },
    padded: { height: height + top + bottom, width: width + left + right },
  };
}

const sameSize = (a: Shape, b: Shape): boolean => a.height === b.height && a.width === b.width;
