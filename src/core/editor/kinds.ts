import type { Layer, LayerId, LayerKindName, LayerOfKind, SlidingWindow } from '../network/network.ts';

/** What the editor knows of one kind of layer, beside its fields. */
export interface EditorKind<L extends Layer> {
  /** A layer with the values to begin with. */
  fresh(id: LayerId, inputs: readonly LayerId[]): L;
  /** Reads any number of layers, two at least. */
  readonly joins: boolean;
}

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

/** Every kind of layer, with its values to begin with. */
const editorKinds: { readonly [K in LayerKindName]: EditorKind<LayerOfKind<K>> } = {
  input: begun('input', { shape: { height: 224, width: 224, channels: 3 } }),
  convolution: begun('convolution', { ...convolutionWindow, filters: 64, groups: 1, bias: true }),
  'depthwise convolution': begun('depthwise convolution', {
    ...convolutionWindow,
    multiplier: 1,
    bias: true,
  }),
  dense: begun('dense', { units: 1000, bias: true }),
  activation: begun('activation', { function: 'relu', alpha: 0 }),
  softmax: begun('softmax', {}),
  'max pool': begun('max pool', poolWindow),
  'average pool': begun('average pool', poolWindow),
  'global average pool': begun('global average pool', {}),
  'batch normalisation': begun('batch normalisation', { epsilon: 1e-5, scale: true, centre: true }),
  'local response normalisation': begun('local response normalisation', {
    radius: 2,
    bias: 2,
    alpha: 1e-4,
    beta: 0.75,
  }),
  normalisation: begun('normalisation', {}),
  rescaling: begun('rescaling', { scale: [1, 1, 1], offset: [0, 0, 0] }),
  concatenate: joining('concatenate', {}),
  add: joining('add', {}),
  combine: joining('combine', { operation: 'multiply' }),
  upsampling: begun('upsampling', { factor: square(2), interpolation: 'nearest' }),
  'zero padding': begun('zero padding', { insets: { top: 1, bottom: 1, left: 1, right: 1 } }),
  flatten: begun('flatten', {}),
  dropout: begun('dropout', { rate: 0.5 }),
  'training only': begun('training only', { what: 'training only' }),
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

/** The name of a kind of layer, if it is one. */
export const kindNamed = (name: string): LayerKindName | undefined =>
  Object.hasOwn(editorKinds, name) ? (name as LayerKindName) : undefined;

type ValuesOf<K extends LayerKindName> = Omit<LayerOfKind<K>, 'id' | 'kind' | 'inputs'>;

/** A kind whose layers read one input. */
function begun<K extends LayerKindName>(kind: K, values: ValuesOf<K>): EditorKind<LayerOfKind<K>> {
  const fresh = (id: LayerId, inputs: readonly LayerId[]) =>
    ({ ...values, id, inputs, kind }) as unknown as LayerOfKind<K>;
  return { fresh, joins: false };
}

/** A kind whose layers read several. */
function joining<K extends LayerKindName>(kind: K, values: ValuesOf<K>): EditorKind<LayerOfKind<K>> {
  return { ...begun(kind, values), joins: true };
}
