import type { FieldForm } from '../../../core/editor/field.ts';
import type { LayerKindName } from '../../../core/network/network.ts';
import { countText } from '../../../draw/format.ts';

/** What kinds of layers are called. */
export const kinds: Readonly<Record<LayerKindName, string>> = {
  input: 'input',
  convolution: 'convolution',
  'depthwise convolution': 'depthwise convolution',
  dense: 'dense layer',
  activation: 'activation function',
  softmax: 'softmax',
  'max pool': 'max pool',
  'average pool': 'average pool',
  'global average pool': 'global average pool',
  'batch normalisation': 'batch normalisation',
  'local response normalisation': 'local response normalisation',
  normalisation: 'normalisation',
  rescaling: 'rescaling',
  concatenate: 'concatenation',
  add: 'addition',
  combine: 'product, difference, mean or maximum',
  upsampling: 'upsampling',
  'zero padding': 'zero padding',
  flatten: 'flatten',
  dropout: 'dropout',
  'training only': 'in training only',
};

/** By the names that fields have in links. */
const fields: Readonly<Record<string, string>> = {
  height: 'Height',
  width: 'Width',
  channels: 'Channels',
  filters: 'Filters',
  kernel: 'Kernel',
  stride: 'Stride',
  padding: 'Padding',
  dilation: 'Dilation',
  groups: 'Groups',
  bias: 'Bias',
  multiplier: 'Kernels per map',
  units: 'Units',
  function: 'Function',
  alpha: 'α',
  beta: 'β',
  k: 'k',
  radius: 'Channels on each side',
  epsilon: 'ε',
  scale: 'Scale γ',
  centre: 'Offset β',
  rounding: 'Rounding',
  operation: 'Operation',
  factor: 'Factor',
  interpolation: 'Between cells',
  rate: 'Rate',
};

const options: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  relu6: 'ReLU6',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  'hard-sigmoid': 'hard sigmoid',
  floor: 'down',
  ceil: 'up',
};

/** What a field takes, in words. */
export function formText(form: FieldForm): string {
  switch (form.type) {
    case 'whole':
      return `a whole number from ${countText(form.from)} to ${countText(form.to)}`;
    case 'decimal':
      return `a number from ${form.from} to ${form.to}`;
    case 'size':
      return `a whole number from ${form.from} to ${form.to}, or height x width such as 3x5`;
    case 'padding':
      return 'valid, same, the cells at every side, or top/bottom/left/right such as 0/1/0/1';
    case 'insets':
      return 'the cells at every side, or top/bottom/left/right such as 0/1/0/1';
    case 'flag':
      return 'yes or no';
    case 'choice':
      return `one of ${form.options.map(optionText).join(', ')}`;
    case 'fixed':
      return 'what came with the network';
  }
}

/** What can be chosen in a field. */
export const optionText = (option: string): string => options[option] ?? option.replaceAll('-', ' ');
/** What a field is called. */
export const fieldText = (id: string): string => fields[id] ?? id;

/** `S2, C3 and S4`; of many only the first. */
export const listText = (ids: readonly string[]): string =>
  ids.length > 4
    ? `${ids[0]} and ${ids.length - 1} others`
    : ids.length > 1
      ? `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
      : (ids[0] ?? '');
