import type { LayerKindName } from '../../../core/network/network.ts';

/** What kinds of layers do, as far as a drawing tells them apart. */
export const roles = [
  'input',
  'convolution',
  'dense',
  'activation',
  'pooling',
  'normalisation',
  'joining',
  'moving',
  'training',
] as const;
export type Role = (typeof roles)[number];

/** Of every kind of layer. */
export const roleOfKind: Readonly<Record<LayerKindName, Role>> = {
  input: 'input',
  convolution: 'convolution',
  'depthwise convolution': 'convolution',
  dense: 'dense',
  activation: 'activation',
  softmax: 'activation',
  'max pool': 'pooling',
  'average pool': 'pooling',
  'global average pool': 'pooling',
  'batch normalisation': 'normalisation',
  'local response normalisation': 'normalisation',
  normalisation: 'normalisation',
  rescaling: 'normalisation',
  concatenate: 'joining',
  add: 'joining',
  combine: 'joining',
  'zero padding': 'moving',
  upsampling: 'moving',
  flatten: 'moving',
  dropout: 'training',
  'training only': 'training',
};
