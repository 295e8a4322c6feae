import { type Ablation, isSilenced } from '../network/ablation.ts';
import {
  type Layer,
  type LayerId,
  type LayerKindName,
  type LayerOfKind,
  layerById,
  type TrainedNetwork,
} from '../network/network.ts';
import { type Activations, cellOf } from '../run/feature-maps.ts';
import { explainActivation } from './activation.ts';
import type { Cell, CellArithmetic, SilencedArithmetic } from './arithmetic.ts';
import { explainCombine } from './combining.ts';
import { explainConvolution } from './convolution.ts';
import { explainDense } from './dense.ts';
import { explainInput } from './input.ts';
import { explainAdd, explainConcatenate } from './joining.ts';
import { explainDropout, explainFlatten, explainTrainingOnly, explainZeroPadding } from './moving.ts';
import { explainBatchNormalisation, explainLocalResponseNormalisation } from './normalisation.ts';
import { explainAveragePool, explainGlobalAveragePool, explainMaxPool } from './pooling.ts';
import { answerTo, type CellQuestion, mapsOf } from './reading.ts';
import { explainNormalisation, explainRescaling } from './rescaling.ts';
import { explainSoftmax } from './softmax.ts';
import { explainUpsampling } from './upsampling.ts';

type Explain<L extends Layer> = (question: CellQuestion<L>) => CellArithmetic;

const explanations: { readonly [K in LayerKindName]: Explain<LayerOfKind<K>> } = {
  input: explainInput,
  convolution: explainConvolution,
  'depthwise convolution': explainConvolution,
  dense: explainDense,
  activation: explainActivation,
  softmax: explainSoftmax,
  'max pool': explainMaxPool,
  'average pool': explainAveragePool,
  'global average pool': explainGlobalAveragePool,
  'batch normalisation': explainBatchNormalisation,
  'local response normalisation': explainLocalResponseNormalisation,
  normalisation: explainNormalisation,
  rescaling: explainRescaling,
  concatenate: explainConcatenate,
  add: explainAdd,
  combine: explainCombine,
  'zero padding': explainZeroPadding,
  upsampling: explainUpsampling,
  flatten: explainFlatten,
  dropout: explainDropout,
  'training only': explainTrainingOnly,
};

/**
 * How one cell of a layer came about: every number that went into it, and the
 * result recomputed from them.
 *
 * @param activations of one run; of them, the layer's own and its inputs' are read
 *   (for a dense layer also those below flatten and dropout)
 * @param ablations what was switched off in that run
 * @throws RangeError if there is no such layer or cell, or activations or weights are missing
 */
export function cellArithmetic(
  trained: TrainedNetwork,
  activations: Activations,
  layerId: LayerId,
  cell: Cell,
  ablations: readonly Ablation[] = [],
): CellArithmetic {
  const layer = layerById(trained.network, layerId);
  const activation = cellOf(mapsOf(activations, layerId), cell.y, cell.x, cell.map);
  // The compiler cannot see that the entry found under a layer's kind takes that kind of layer.
  const explain = explanations[layer.kind] as Explain<Layer>;
  const question = { trained, activations, ablations, layer, cell, activation };
  return isSilenced(ablations, layerId, cell.map)
    ? explainSilenced(question, explain(question))
    : explain(question);
}

/** What the layer computes, times 0. */
function explainSilenced(question: CellQuestion, { kind, value }: CellArithmetic): SilencedArithmetic {
  const unsilenced = kind === 'input' ? {} : { unsilenced: value };
  return { kind: 'silenced', ...answerTo(question, 0), ...unsilenced };
}
