import type { LayerId, LayerKindName, Network } from '../network/network.ts';
import type { Block, BlockKind } from './architecture.ts';

/**
 * The blocks of a network that nobody wrote any down for: wherever it splits into paths that join
 * again, from the first layer after the split to the one that joins them. A block is called after the
 * layer that joins it.
 */
export function parallelBlocks(network: Network): readonly Block[] {
  const lastReaders = lastReadersOf(network);
  const blocks: Block[] = [];
  let begun: LayerId[] = [];
  let farthest = 0;
  network.layers.forEach((layer, index) => {
    begun.push(layer.id);
    // Whether all that comes after this layer reads nothing before it.
    const isOnlyWay = farthest <= index;
    farthest = Math.max(farthest, lastReaders.get(layer.id) ?? index);
    if (!isOnlyWay) return;
    const isJoined = layer.inputs.length > 1;
    if (isJoined && begun.length > 1)
      blocks.push({ id: layer.id, kind: kindOfJoin[layer.kind] ?? 'stage', layers: begun, blocks: [] });
    begun = [];
  });
  return blocks;
}

/** What is joined by an addition are residual blocks, what is laid side by side is a module of branches. */
const kindOfJoin: Readonly<Partial<Record<LayerKindName, BlockKind>>> = {
  add: 'residual block',
  concatenate: 'inception module',
};

/** Of every layer that is read, the place of the last one that reads it. */
const lastReadersOf = ({ layers }: Network): ReadonlyMap<LayerId, number> =>
  new Map(layers.flatMap(({ inputs }, place) => inputs.map((id) => [id, place] as const)));
