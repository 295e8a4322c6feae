import type { LayerKindName } from '../../../core/network/network.ts';
import type { VisibleNode } from './visible-graph.ts';

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

/** How many layers of each role a box stands for, in the order of the roles; only those that occur. */
export function rolesIn(node: VisibleNode): readonly { readonly role: Role; readonly count: number }[] {
  const layers = node.type === 'folded' ? node.layers : [node.output];
  return roles
    .map((role) => ({ role, count: layers.filter(({ layer }) => roleOfKind[layer.kind] === role).length }))
    .filter(({ count }) => count > 0);
}

/** What a box is coloured by: of a folded block, its weighted layers' most frequent role. */
export function mainRole(node: VisibleNode): Role {
  if (node.type === 'layer') return roleOfKind[node.output.layer.kind];
  const weighted = rolesIn(node).filter(({ role }) => role === 'convolution' || role === 'dense');
  const [most] = weighted.toSorted((a, b) => b.count - a.count);
  return most?.role ?? roleOfKind[node.output.layer.kind];
}
