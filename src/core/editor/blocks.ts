import type { Block } from '../architectures/architecture.ts';
import type { LayerId } from '../network/network.ts';

/** Blocks of an edited network: those of the one it came from, with what was added and without what was removed. */

/** The blocks with a layer more, in the innermost one that holds the layer it follows. */
export const blocksWith = (blocks: readonly Block[], id: LayerId, after: LayerId): readonly Block[] =>
  blocks.map((block) =>
    block.layers.includes(after)
      ? {
          ...block,
          layers: block.layers.flatMap((layer) => (layer === after ? [layer, id] : [layer])),
          blocks: blocksWith(block.blocks, id, after),
        }
      : block,
  );

/** The blocks of what is left; one that holds nothing any longer goes. */
export const blocksOf = (blocks: readonly Block[], left: ReadonlySet<LayerId>): readonly Block[] =>
  blocks
    .map((block) => ({
      ...block,
      layers: block.layers.filter((id) => left.has(id)),
      blocks: blocksOf(block.blocks, left),
    }))
    .filter((block) => block.layers.length > 0);

/** The same blocks with their layers in the network's order. */
export function blocksInOrder(blocks: readonly Block[], order: readonly LayerId[]): readonly Block[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const sorted = (block: Block): Block => ({
    ...block,
    layers: block.layers.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    blocks: block.blocks.map(sorted),
  });
  return blocks.map(sorted);
}
