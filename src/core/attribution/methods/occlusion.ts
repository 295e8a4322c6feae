import { normaliseByte } from '../../image/input.ts';
import { inputLayer, type Network, type Shape } from '../../network/network.ts';
import type { Region } from '../../network/receptive-field.ts';
import type { Computing } from '../../run/ablated.ts';
import { askedClass } from '../asked-class.ts';
import { baseline } from '../baselines.ts';
import type { AttributionContext, AttributionMap, AttributionMethod, OptionSpec } from '../method.ts';
import { wholeOptionValue } from '../option-value.ts';

const patchOption: OptionSpec = {
  id: 'patch',
  labelKey: 'occlusionPatch',
  min: 1,
  max: 64,
  step: 1,
  default: 8,
};
const strideOption: OptionSpec = {
  id: 'stride',
  labelKey: 'occlusionStride',
  min: 1,
  max: 16,
  step: 1,
  default: 2,
};
const fillKinds = ['grey', 'mean', 'black'] as const;
const fillOption: OptionSpec = {
  id: 'fill',
  labelKey: 'occlusionFill',
  min: 0,
  max: fillKinds.length - 1,
  step: 1,
  default: 0,
  choices: ['fillGrey', 'baselineMean', 'baselineBlack'],
};

/** Patches computed at once; whoever waits is heard in between. */
const patchesAtOnce = 6;

/**
 * How far the logit S falls when a patch is covered: at each pixel the mean of
 * S(x) − S(x with the patch covered) over the patches that cover it. Zeiler & Fergus
 * 2014, §4.2. Patches hang over the border evenly where they do not come out even,
 * and none are further apart than they are wide, so that every pixel is covered.
 */
export const occlusion: AttributionMethod = {
  id: 'occlusion',
  cite: {
    authors: 'Zeiler, Fergus',
    year: 2014,
    title: 'Visualizing and Understanding Convolutional Networks',
  },
  options: [patchOption, strideOption, fillOption],
  sign: 'signed',
  slow: true,
  async explain(executor, input, request, context) {
    const { shape } = inputLayer(executor.network);
    const classIndex = askedClass(executor, request);
    const patch = wholeOptionValue(patchOption, request);
    const stride = Math.min(wholeOptionValue(strideOption, request), patch);
    const kind = fillKinds[wholeOptionValue(fillOption, request)] ?? 'grey';
    const fill = fillPicture(kind, input, executor.network, context);
    const score = (await executor.logits(input))[classIndex] ?? Number.NaN;
    const drops = new Drops(shape);
    const rows = spans(shape.height, patch, stride);
    const columns = spans(shape.width, patch, stride);
    for (const [row, vertical] of rows.entries()) {
      for (let column = 0; column < columns.length; column += patchesAtOnce) {
        if (context.signal.aborted) return drops.map();
        const regions = columns
          .slice(column, column + patchesAtOnce)
          .map(({ start, length }) => regionOf(vertical, { start, length }));
        const scores = await scoresCovered(executor, input, regions, fill, classIndex);
        regions.forEach((region, index) => {
          drops.add(region, score - (scores[index] ?? Number.NaN));
        });
        context.onProgress((row + Math.min((column + patchesAtOnce) / columns.length, 1)) / rows.length);
      }
      context.onPartial?.(drops.map());
    }
    return drops.map();
  },
};

/** Along one axis, in pixels inside the picture. */
interface Span {
  readonly start: number;
  readonly length: number;
}

/** Patches along an axis, the first and last hanging over by the same number of pixels, give or take one. */
function spans(pixels: number, patch: number, stride: number): readonly Span[] {
  const count = Math.max(Math.ceil((pixels - patch) / stride), 0) + 1;
  const overhang = (count - 1) * stride + patch - pixels;
  return Array.from({ length: count }, (_, index) => {
    const from = index * stride - Math.floor(overhang / 2);
    const start = Math.max(from, 0);
    return { start, length: Math.min(from + patch, pixels) - start };
  });
}

const regionOf = (vertical: Span, horizontal: Span): Region => ({
  top: vertical.start,
  left: horizontal.start,
  height: vertical.length,
  width: horizontal.length,
});

/** The class's logit with each region covered. */
async function scoresCovered(
  executor: Computing,
  input: Float32Array,
  regions: readonly Region[],
  fill: Float32Array,
  classIndex: number,
): Promise<Float32Array> {
  const { shape } = inputLayer(executor.network);
  const changes = regions.map((region) => ({ ...region, values: cutOut(fill, shape, region) }));
  const logits = await executor.logitsOfChanges(input, changes);
  const classes = logits.length / regions.length;
  return logits.filter((_, index) => index % classes === classIndex);
}

function cutOut(picture: Float32Array, { width, channels }: Shape, region: Region): Float32Array {
  const values = new Float32Array(region.height * region.width * channels);
  const length = region.width * channels;
  for (let y = 0; y < region.height; y++) {
    const from = ((region.top + y) * width + region.left) * channels;
    values.set(picture.subarray(from, from + length), y * length);
  }
  return values;
}

/** What patches show, over the whole picture: [height, width, channels], normalised. */
function fillPicture(
  kind: (typeof fillKinds)[number],
  input: Float32Array,
  network: Network,
  { random }: AttributionContext,
): Float32Array {
  if (kind !== 'grey') return baseline(kind, input, network, random);
  const { channels } = inputLayer(network).shape;
  return input.map((_, i) => normaliseByte(127.5, network.normalisation, i % channels));
}

/** Drops of the logit, gathered pixel by pixel. */
class Drops {
  readonly #shape: Shape;
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;

  constructor({ height, width }: Shape) {
    this.#shape = { height, width, channels: 1 };
    this.#sums = new Float64Array(height * width);
    this.#counts = new Uint32Array(height * width);
  }

  add({ top, left, height, width }: Region, drop: number): void {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) {
        const pixel = y * this.#shape.width + x;
        this.#sums[pixel] = (this.#sums[pixel] ?? 0) + drop;
        this.#counts[pixel] = (this.#counts[pixel] ?? 0) + 1;
      }
  }

  /** Their means so far; 0 where nothing has been covered yet. */
  map(): AttributionMap {
    const values = Float32Array.from(this.#sums, (sum, pixel) => sum / Math.max(this.#counts[pixel] ?? 0, 1));
    return { shape: this.#shape, values, sign: 'signed', space: 'picture' };
  }
}
