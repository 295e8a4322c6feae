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
  LayerId,
  LayerKindName,
  LayerOfKind,
  LocalResponseNormalisationLayer,
  MaxPoolLayer,
  RescalingLayer,
  Shape,
  SlidingWindow,
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

/** What the editor knows of one kind of layer. */
export interface EditorKind<L extends Layer> {
  /** In the order of a form. */
  readonly fields: readonly Field<L>[];
  /** A layer with the values to begin with. */
  fresh(id: LayerId, inputs: readonly LayerId[]): L;
  /** Reads any number of layers, two at least. */
  readonly joins: boolean;
}

const GREATEST_COUNT = 65_536;
const GREATEST_UNITS = 1_000_000;
const GREATEST_WINDOW = 512;
const GREATEST_EXTENT = 4096;

const square = (cells: number) => ({ height: cells, width: cells });

const convolutionWindow: SlidingWindow = {
  kernel: square(3),
  stride: square(1),
  dilation: square(1),
  padding: 'same',
};

const poolWindow = {
  kernel: square(2),
  stride: square(2),
  dilation: square(1),
  padding: 'valid',
  rounding: 'floor',
} as const;

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

const plain = <K extends LayerKindName>(kind: K): EditorKind<Extract<Layer, { kind: K }>> => ({
  fields: [],
  fresh: (id, inputs) => ({ id, inputs, kind }) as Extract<Layer, { kind: K }>,
  joins: false,
});

/** Every kind of layer with its fields, their ranges and its values to begin with. */
const editorKinds: { readonly [K in LayerKindName]: EditorKind<LayerOfKind<K>> } = {
  input: {
    fields: [extentOfInput('height'), extentOfInput('width'), extentOfInput('channels')],
    fresh: (id) => ({ id, inputs: [], kind: 'input', shape: { height: 224, width: 224, channels: 3 } }),
    joins: false,
  },
  convolution: {
    fields: [
      ofConvolution('filters', whole(1, GREATEST_COUNT)),
      ofConvolution('kernel', cells),
      ofConvolution('stride', cells),
      ofConvolution('padding', border),
      ofConvolution('dilation', cells),
      ofConvolution('groups', whole(1, GREATEST_COUNT)),
      ofConvolution('bias', flag),
    ],
    fresh: (id, inputs) => ({
      id,
      inputs,
      kind: 'convolution',
      ...convolutionWindow,
      filters: 64,
      groups: 1,
      bias: true,
    }),
    joins: false,
  },
  'depthwise convolution': {
    fields: [
      ofDepthwise('multiplier', whole(1, 64)),
      ofDepthwise('kernel', cells),
      ofDepthwise('stride', cells),
      ofDepthwise('padding', border),
      ofDepthwise('dilation', cells),
      ofDepthwise('bias', flag),
    ],
    fresh: (id, inputs) => ({
      id,
      inputs,
      kind: 'depthwise convolution',
      ...convolutionWindow,
      multiplier: 1,
      bias: true,
    }),
    joins: false,
  },
  dense: {
    fields: [ofDense('units', whole(1, GREATEST_UNITS)), ofDense('bias', flag)],
    fresh: (id, inputs) => ({ id, inputs, kind: 'dense', units: 1000, bias: true }),
    joins: false,
  },
  activation: {
    fields: [
      functionField,
      {
        ...ofActivation('alpha', decimal(0, 100)),
        concerns: (layer) => activationFunctions[layer.function].defaultAlpha !== 0,
      },
    ],
    fresh: (id, inputs) => ({ id, inputs, kind: 'activation', function: 'relu', alpha: 0 }),
    joins: false,
  },
  softmax: plain('softmax'),
  'max pool': {
    fields: [
      ofMaxPool('kernel', cells),
      ofMaxPool('stride', cells),
      ofMaxPool('padding', border),
      ofMaxPool('rounding', roundings),
    ],
    fresh: (id, inputs) => ({ id, inputs, kind: 'max pool', ...poolWindow }),
    joins: false,
  },
  'average pool': {
    fields: [
      ofAveragePool('kernel', cells),
      ofAveragePool('stride', cells),
      ofAveragePool('padding', border),
      ofAveragePool('rounding', roundings),
    ],
    fresh: (id, inputs) => ({ id, inputs, kind: 'average pool', ...poolWindow }),
    joins: false,
  },
  'global average pool': plain('global average pool'),
  'batch normalisation': {
    fields: [
      ofBatchNormalisation('epsilon', decimal(1e-12, 1)),
      ofBatchNormalisation('scale', flag),
      ofBatchNormalisation('centre', flag),
    ],
    fresh: (id, inputs) => ({
      id,
      inputs,
      kind: 'batch normalisation',
      epsilon: 1e-5,
      scale: true,
      centre: true,
    }),
    joins: false,
  },
  'local response normalisation': {
    fields: [
      ofResponseNormalisation('radius', whole(1, 64)),
      ofResponseNormalisation('bias', decimal(0, 1000), 'k'),
      ofResponseNormalisation('alpha', decimal(0, 1000)),
      ofResponseNormalisation('beta', decimal(0, 10)),
    ],
    fresh: (id, inputs) => ({
      id,
      inputs,
      kind: 'local response normalisation',
      radius: 2,
      bias: 2,
      alpha: 1e-4,
      beta: 0.75,
    }),
    joins: false,
  },
  normalisation: plain('normalisation'),
  rescaling: {
    fields: [ofRescaling('scale', fixedNumbers), ofRescaling('offset', fixedNumbers)],
    fresh: (id, inputs) => ({ id, inputs, kind: 'rescaling', scale: [1, 1, 1], offset: [0, 0, 0] }),
    joins: false,
  },
  concatenate: { ...plain('concatenate'), joins: true },
  add: { ...plain('add'), joins: true },
  combine: {
    fields: [ofCombine('operation', choice(['multiply', 'subtract', 'average', 'maximum'] as const))],
    fresh: (id, inputs) => ({ id, inputs, kind: 'combine', operation: 'multiply' }),
    joins: true,
  },
  upsampling: {
    fields: [
      ofUpsampling('factor', size(1, 64)),
      ofUpsampling('interpolation', choice(['nearest', 'bilinear'] as const)),
    ],
    fresh: (id, inputs) => ({ id, inputs, kind: 'upsampling', factor: square(2), interpolation: 'nearest' }),
    joins: false,
  },
  'zero padding': {
    fields: [ofZeroPadding('insets', insets(GREATEST_WINDOW), 'padding')],
    fresh: (id, inputs) => ({
      id,
      inputs,
      kind: 'zero padding',
      insets: { top: 1, bottom: 1, left: 1, right: 1 },
    }),
    joins: false,
  },
  flatten: plain('flatten'),
  dropout: {
    fields: [ofDropout('rate', decimal(0, 0.99))],
    fresh: (id, inputs) => ({ id, inputs, kind: 'dropout', rate: 0.5 }),
    joins: false,
  },
  'training only': {
    fields: [ofTrainingOnly('what', fixedText)],
    fresh: (id, inputs) => ({ id, inputs, kind: 'training only', what: 'training only' }),
    joins: false,
  },
};

/** The kinds a person can add, in the order of the menu. */
export const addableKinds = [
  'convolution',
  'depthwise convolution',
  'activation',
  'max pool',
  'average pool',
  'global average pool',
  'batch normalisation',
  'local response normalisation',
  'dense',
  'flatten',
  'dropout',
  'softmax',
  'add',
  'concatenate',
  'combine',
  'zero padding',
  'upsampling',
] as const satisfies readonly LayerKindName[];

export type AddableKind = (typeof addableKinds)[number];

/** What the editor knows of the kind of this name. */
export const editorKind = (kind: LayerKindName): EditorKind<Layer> =>
  editorKinds[kind] as unknown as EditorKind<Layer>;

/** What of a layer can be set or is written into files, in order. */
export const fieldsOfLayer = (layer: Layer): readonly Field<Layer>[] =>
  editorKind(layer.kind).fields.filter((field) => field.concerns(layer));

/** The name of a kind of layer, if it is one. */
export const kindNamed = (name: string): LayerKindName | undefined =>
  Object.hasOwn(editorKinds, name) ? (name as LayerKindName) : undefined;
