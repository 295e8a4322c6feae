import type { Layer, LayerKindName, LayerOfKind } from '../network/network.ts';
import { activation } from './activation.ts';
import { add } from './add.ts';
import { averagePool } from './average-pool.ts';
import { batchNormalisation } from './batch-normalisation.ts';
import { combine } from './combine.ts';
import { concatenate } from './concatenate.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { depthwiseConvolution } from './depthwise-convolution.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { globalAveragePool } from './global-average-pool.ts';
import { input } from './input.ts';
import type { LayerKind } from './kind.ts';
import { localResponseNormalisation } from './local-response-normalisation.ts';
import { maxPool } from './max-pool.ts';
import { normalisation } from './normalisation.ts';
import { rescaling } from './rescaling.ts';
import { softmax } from './softmax.ts';
import { trainingOnly } from './training-only.ts';
import { upsampling } from './upsampling.ts';
import { zeroPadding } from './zero-padding.ts';

/** Every kind of layer. A new kind is a file of its own, a type in network.ts, and a line here. */
export const layerKinds: { readonly [K in LayerKindName]: LayerKind<LayerOfKind<K>> } = {
  input,
  convolution,
  'depthwise convolution': depthwiseConvolution,
  dense,
  activation,
  softmax,
  'max pool': maxPool,
  'average pool': averagePool,
  'global average pool': globalAveragePool,
  'batch normalisation': batchNormalisation,
  'local response normalisation': localResponseNormalisation,
  normalisation,
  rescaling,
  concatenate,
  add,
  combine,
  'zero padding': zeroPadding,
  upsampling,
  flatten,
  dropout,
  'training only': trainingOnly,
};

/** What is known about the layer's kind; to be asked about this layer only. */
export function kindOf(layer: Layer): LayerKind<Layer> {
  return layerKinds[layer.kind];
}

const kindsByKerasClass: ReadonlyMap<string, LayerKind<Layer>> = new Map(
  Object.values<LayerKind<Layer>>(layerKinds).flatMap((kind) =>
    kind.keras.map((name) => [name, kind] as const),
  ),
);

/** The kind that a class of Keras becomes, if there is one. */
export function kindOfKerasClass(className: string): LayerKind<Layer> | undefined {
  return kindsByKerasClass.get(className);
}
