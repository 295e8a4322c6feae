import { activationFunctions } from '../layers/activation-functions.ts';
import type {
  ActivationFunction,
  ActivationLayer,
  AveragePoolLayer,
  BatchNormalisationLayer,
  CombineLayer,
  ConvolutionLayer,
  DenseLayer,
  DepthwiseConvolutionLayer,
  DropoutLayer,
  InputLayer,
  Layer,
  LayerKindName,
  LayerOfKind,
  LocalResponseNormalisationLayer,
  MaxPoolLayer,
  RescalingLayer,
  Shape,
  TrainingOnlyLayer,
  UpsamplingLayer,
  ZeroPaddingLayer,
} from '../network/network.ts';
import {
  choice,
  decimal,
  type Field,
  fieldsOf,
  fixedNumbers,
  fixedText,
  flag,
  insets,
  padding,
  size,
  whole,
} from './field.ts';

/** Filters that a convolution may have. */
export const GREATEST_COUNT = 65_536;
const GREATEST_UNITS = 1_000_000;
/** Cells that windows and strides may have. */
export const GREATEST_WINDOW = 512;
const GREATEST_EXTENT = 4096;

const cells = size(1, GREATEST_WINDOW);
const border = padding(GREATEST_WINDOW);
const roundings = choice(['floor', 'ceil'] as const);
const functions = choice(Object.keys(activationFunctions) as ActivationFunction[]);

const ofConvolution = fieldsOf<ConvolutionLayer>();
const ofDepthwise = fieldsOf<DepthwiseConvolutionLayer>();
const ofDense = fieldsOf<DenseLayer>();
const ofActivation = fieldsOf<ActivationLayer>();
const ofMaxPool = fieldsOf<MaxPoolLayer>();
const ofAveragePool = fieldsOf<AveragePoolLayer>();
const ofBatchNormalisation = fieldsOf<BatchNormalisationLayer>();
const ofResponseNormalisation = fieldsOf<LocalResponseNormalisationLayer>();
const ofRescaling = fieldsOf<RescalingLayer>();
const ofCombine = fieldsOf<CombineLayer>();
const ofUpsampling = fieldsOf<UpsamplingLayer>();
const ofZeroPadding = fieldsOf<ZeroPaddingLayer>();
const ofDropout = fieldsOf<DropoutLayer>();
const ofTrainingOnly = fieldsOf<TrainingOnlyLayer>();

/** One extent of the picture. */
const extentOfInput = (axis: keyof Shape): Field<InputLayer> => {
  const codec = whole(1, GREATEST_EXTENT);
  return {
    id: axis,
    form: codec.form,
    concerns: () => true,
    read: ({ shape }) => codec.write(shape[axis]),
    write: (layer, text) => {
      const extent = codec.read(text);
      return extent === undefined ? undefined : { ...layer, shape: { ...layer.shape, [axis]: extent } };
    },
  };
};

/** A function comes with its own α. */
const functionField: Field<ActivationLayer> = {
  ...ofActivation('function', functions),
  write: (layer, text) => {
    const chosen = functions.read(text);
    return chosen && { ...layer, function: chosen, alpha: activationFunctions[chosen].defaultAlpha };
  },
};

/** What can be set of each kind of layer, with its range, in the order of a form. */
const kindFields: { readonly [K in LayerKindName]: readonly Field<LayerOfKind<K>>[] } = {
  input: [extentOfInput('height'), extentOfInput('width'), extentOfInput('channels')],
  convolution: [
    ofConvolution('filters', whole(1, GREATEST_COUNT)),
    ofConvolution('kernel', cells),
    ofConvolution('stride', cells),
    ofConvolution('padding', border),
    ofConvolution('dilation', cells),
    ofConvolution('groups', whole(1, GREATEST_COUNT)),
    ofConvolution('bias', flag),
  ],
  'depthwise convolution': [
    ofDepthwise('multiplier', whole(1, 64)),
    ofDepthwise('kernel', cells),
    ofDepthwise('stride', cells),
    ofDepthwise('padding', border),
    ofDepthwise('dilation', cells),
    ofDepthwise('bias', flag),
  ],
  dense: [ofDense('units', whole(1, GREATEST_UNITS)), ofDense('bias', flag)],
  activation: [
    functionField,
    {
      ...ofActivation('alpha', decimal(0, 100)),
      concerns: (layer) => activationFunctions[layer.function].defaultAlpha !== 0,
    },
  ],
  softmax: [],
  'max pool': [
    ofMaxPool('kernel', cells),
    ofMaxPool('stride', cells),
    ofMaxPool('padding', border),
    ofMaxPool('rounding', roundings),
  ],
  'average pool': [
    ofAveragePool('kernel', cells),
    ofAveragePool('stride', cells),
    ofAveragePool('padding', border),
    ofAveragePool('rounding', roundings),
  ],
  'global average pool': [],
  'batch normalisation': [
    ofBatchNormalisation('epsilon', decimal(1e-12, 1)),
    ofBatchNormalisation('scale', flag),
    ofBatchNormalisation('centre', flag),
  ],
  'local response normalisation': [
    ofResponseNormalisation('radius', whole(1, 64)),
    ofResponseNormalisation('bias', decimal(0, 1000), 'k'),
    ofResponseNormalisation('alpha', decimal(0, 1000)),
    ofResponseNormalisation('beta', decimal(0, 10)),
  ],
  normalisation: [],
  rescaling: [ofRescaling('scale', fixedNumbers), ofRescaling('offset', fixedNumbers)],
  concatenate: [],
  add: [],
  combine: [ofCombine('operation', choice(['multiply', 'subtract', 'average', 'maximum'] as const))],
  upsampling: [
    ofUpsampling('factor', size(1, 64)),
    ofUpsampling('interpolation', choice(['nearest', 'bilinear'] as const)),
  ],
  'zero padding': [ofZeroPadding('insets', insets(GREATEST_WINDOW), 'padding')],
  flatten: [],
  dropout: [ofDropout('rate', decimal(0, 0.99))],
  'training only': [ofTrainingOnly('what', fixedText)],
};

/** What can be set of a kind of layer. */
export const fieldsOfKind = (kind: LayerKindName): readonly Field<Layer>[] =>
  kindFields[kind] as unknown as readonly Field<Layer>[];

/** What of a layer can be set or is written into files. */
export const fieldsOfLayer = (layer: Layer): readonly Field<Layer>[] =>
  fieldsOfKind(layer.kind).filter((field) => field.concerns(layer));
