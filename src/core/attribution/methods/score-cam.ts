import { softmax } from '../../maths/softmax.ts';
import { extent } from '../../maths/statistics.ts';
import { inputLayer, type Size } from '../../network/network.ts';
import { type FeatureMaps, mapOf } from '../../run/feature-maps.ts';
import { askedClass } from '../asked-class.ts';
import { askedLayer } from '../asked-layer.ts';
import { baseline } from '../baselines.ts';
import { inBatches, pictures } from '../batches.ts';
import { weighedMaps } from '../class-activation.ts';
import { darkened } from '../darkened.ts';
import { stretchOver } from '../display.ts';
import type { AttributionMethod } from '../method.ts';

/**
 * Grad-CAM without a gradient: relu(Σₖ wₖ · Aₖ), w = softmax over the maps of
 * S(x shown through Hₖ) − S(black), Hₖ the map stretched over the picture and
 * to [0, 1]. Wang et al. 2020, eqs. 3–7. What a mask hides turns black; the paper
 * multiplies, which of pixels is the same. A map of one value throughout can hide
 * nothing, and its increase counts as 0. Stopped early, it is the same of the maps so far.
 * Not negative, in the unit of the activations, since the weights add up to 1.
 */
export const scoreCam: AttributionMethod = {
  id: 'score-cam',
  cite: {
    authors: 'Wang, Wang, Du, Yang, Zhang, Ding, Mardziel, Hu',
    year: 2020,
    title: 'Score-CAM: Score-Weighted Visual Explanations for Convolutional Neural Networks',
  },
  options: [],
  sign: 'non-negative',
  slow: true,
  async explain(executor, input, request, context) {
    const layer = askedLayer(executor.network, request);
    const classIndex = askedClass(executor, request);
    const maps = (await executor.run(input)).get(layer) as FeatureMaps;
    const masks = masksOf(maps, inputLayer(executor.network).shape);
    const black = baseline('black', input, executor.network, context.random);
    const scoresOf = async (inputs: Float32Array, count: number) => {
      const logits = await executor.logits(inputs, count);
      return logits.filter((_, i) => i % (logits.length / count) === classIndex);
    };
    const [blackScore = 0] = await scoresOf(black, 1);
    const increases = new Float64Array(maps.shape.channels);
    const done = await inBatches(masks.length, context, async (batch) => {
      const maskAt = (index: number) => masks[index] as Mask;
      const shown = pictures(batch, input.length, (index) => darkened(input, black, maskAt(index).values));
      for (const [i, score] of (await scoresOf(shown, batch.count)).entries())
        increases[maskAt(batch.first + i).map] = score - blackScore;
    });
    const leftOut = new Set(masks.slice(done).map(({ map }) => map));
    return {
      shape: { ...maps.shape, channels: 1 },
      values: weighedMaps(maps, weightsOf(increases, leftOut)),
      sign: 'non-negative',
      space: { layer },
    };
  },
};

/** Softmax over the maps that were tried; those that were left out when it was stopped weigh nothing. */
function weightsOf(increases: Float64Array, leftOut: ReadonlySet<number>): Float64Array {
  const tried = [...increases.keys()].filter((map) => !leftOut.has(map));
  const weights = new Float64Array(increases.length);
  for (const [i, weight] of softmax(tried.map((map) => increases[map] as number)).entries())
    weights[tried[i] as number] = weight;
  return weights;
}

/** A map as a mask over the picture. */
interface Mask {
  /** Which map of the layer. */
  readonly map: number;
  /** [height, width] of the picture, from 0 at the map's least value to 1 at its greatest. */
  readonly values: Float32Array;
}

/** Of every map that has two different values. */
function masksOf(maps: FeatureMaps, picture: Size): Mask[] {
  const { height, width, channels } = maps.shape;
  return Array.from({ length: channels }, (_, map) => {
    const plane = { height, width, values: mapOf(maps, map), sign: 'signed' } as const;
    const { values } = stretchOver(plane, picture);
    const { min, max } = extent(values);
    return { map, min, max, values: values.map((value) => (value - min) / (max - min)) };
  }).filter(({ min, max }) => max > min);
}
