import type { Block } from '../../../core/architectures/architecture.ts';
import type { LayerDescription, NetworkDescription } from '../../../core/network/describe.ts';
import type { DiagramWords } from '../../../draw/atlas/diagram/layout.ts';
import { roleOfKind } from '../../../draw/atlas/diagram/roles.ts';
import { shapeText, sizeText } from '../../../draw/format.ts';
import { atlasDiagramText as text } from '../../messages/en/atlas-diagram.ts';

/** What stands in the boxes of a network's drawing. */
export const diagramWords = (description: NetworkDescription): DiagramWords => ({
  label: (node) => ({
    title: node.type === 'layer' ? node.key : node.block.id,
    kind: node.type === 'layer' ? kindText(node.output) : holdsText(node.block, description),
    shape: shapeText(node.output.shape),
  }),
  title: ({ block }) => text.blockTitle(block.id, holdsText(block, description)),
});

/** `conv 3 × 3`, `max pool 3 × 3, /2`, `ReLU`. */
export function kindText({ layer, label }: LayerDescription): string {
  const kind = text.kind(layer.kind, label);
  if (!('kernel' in layer)) return kind;
  const { height, width } = layer.stride;
  const stride = height === 1 && width === 1 ? '' : height === width ? `${height}` : sizeText(layer.stride);
  return text.window(kind, sizeText(layer.kernel), stride);
}

/** What a block is, or what it holds where that says more: `36 residual blocks`, `3 convolutions`. */
export function holdsText({ kind, blocks, layers }: Block, description: NetworkDescription): string {
  const [first] = blocks;
  if (first) return text.blocks(blocks.filter((block) => block.kind === first.kind).length, first.kind);
  if (kind !== 'stage' && kind !== 'classifier') return text.blockKind(kind);
  const roles = layers.map((id) => roleOfKind[description.layer(id).layer.kind]);
  const convolutions = roles.filter((role) => role === 'convolution').length;
  const dense = roles.filter((role) => role === 'dense').length;
  if (convolutions > 0) return text.convolutions(convolutions);
  return dense > 0 ? text.denseLayers(dense) : text.layers(layers.length);
}
