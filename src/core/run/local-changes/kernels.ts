import type { Layer, LayerKindName, LayerOfKind } from '../../network/network.ts';
import { localResponseNormalisation, softmax } from './kernels/across-channels.ts';
import { activation, batchNormalisation, normalisation, rescaling } from './kernels/by-value.ts';
import { depthwiseConvolution, groupedConvolution } from './kernels/grouped-convolution.ts';
import { add, combine, concatenate } from './kernels/joining.ts';
import { handingOn, upsampling, zeroPadding } from './kernels/moving.ts';
import { averagePool, globalAveragePool, maxPool } from './kernels/pooling.ts';
import { convolution, dense } from './kernels/weighted-sum.ts';
import type { KernelMaker, RegionKernel, Setting } from './region-kernel.ts';

/** How each kind of layer is computed where its inputs have changed. The input is changed by whoever asks. */
const makers: { readonly [K in LayerKindName]: KernelMaker<LayerOfKind<K>> } = {
  input: () => () => {},
  convolution: (layer, setting) => (layer.groups === 1 ? convolution : groupedConvolution)(layer, setting),
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
  flatten: handingOn,
  dropout: handingOn,
  'training only': handingOn,
};

export function kernelOf(layer: Layer, setting: Setting): RegionKernel {
  // The compiler cannot see that the entry found under a layer's kind takes that kind of layer.
  const make = makers[layer.kind] as KernelMaker<Layer>;
  return make(layer, setting);
}
