import type { Block, Blueprint } from '../../../core/architectures/architecture.ts';
import type { LayerDescription, NetworkDescription } from '../../../core/network/describe.ts';
import type { LayerId } from '../../../core/network/network.ts';

/** Of a layer its own id, of a block `blockKey(id)`: both are unique together. */
export type ItemKey = string;

export const blockKey = (blockId: string): ItemKey => `block:${blockId}`;

interface VisibleLayer {
  readonly type: 'layer';
  readonly key: ItemKey;
  readonly output: LayerDescription;
}

interface FoldedBlock {
  readonly type: 'folded';
  readonly key: ItemKey;
  readonly block: Block;
  /** The last of its layers that is read outside it, or the last of all. */
  readonly output: LayerDescription;
  readonly layers: readonly LayerDescription[];
}

/** What is drawn as one box. */
export type VisibleNode = VisibleLayer | FoldedBlock;

export interface OpenBlock {
  readonly type: 'open';
  readonly key: ItemKey;
  readonly block: Block;
  readonly output: LayerDescription;
  readonly items: readonly VisibleItem[];
}

export type VisibleItem = VisibleNode | OpenBlock;

/** From the output of one box to another that reads it. */
export interface VisibleEdge {
  readonly from: ItemKey;
  readonly to: ItemKey;
}

/** A network as far as its blocks are unfolded. */
export interface VisibleGraph {
  /** The outermost, in the network's order. */
  readonly items: readonly VisibleItem[];
  /** Every box, in the network's order. */
  readonly nodes: readonly VisibleNode[];
  /** Each pair once. */
  readonly edges: readonly VisibleEdge[];
  /** The box in which a layer is drawn, be it itself. */
  readonly nodeOf: ReadonlyMap<LayerId, VisibleNode>;
}

/**
 * @param description of the blueprint's network
 * @param open ids of the blocks that are unfolded; one within a folded block does not show
 */
export function visibleGraph(
  { network, blocks }: Pick<Blueprint, 'network' | 'blocks'>,
  description: NetworkDescription,
  open: ReadonlySet<string>,
): VisibleGraph {
  const nodes: VisibleNode[] = [];
  const nodeOf = new Map<LayerId, VisibleNode>();
  const items = itemsOf(
    network.layers.map(({ id }) => id),
    blocks,
  );
  return { items, nodes, edges: edgesBetween(description, nodeOf), nodeOf };

  function itemsOf(layers: readonly LayerId[], within: readonly Block[]): readonly VisibleItem[] {
    const blockOf = new Map(within.flatMap((block) => block.layers.map((id) => [id, block] as const)));
    const begun = new Set<Block>();
    return layers.flatMap((id): VisibleItem[] => {
      const block = blockOf.get(id);
      if (!block) return [keep({ type: 'layer', key: id, output: description.layer(id) }, [id])];
      if (begun.has(block)) return [];
      begun.add(block);
      const rest = { key: blockKey(block.id), block, output: blockOutput(block, description) };
      return open.has(block.id)
        ? [{ type: 'open', ...rest, items: itemsOf(block.layers, block.blocks) }]
        : [keep({ type: 'folded', ...rest, layers: described(block, description) }, block.layers)];
    });
  }

  function keep(node: VisibleNode, layers: readonly LayerId[]): VisibleNode {
    nodes.push(node);
    for (const id of layers) nodeOf.set(id, node);
    return node;
  }
}

const described = ({ layers }: Block, description: NetworkDescription) =>
  layers.map((id) => description.layer(id));

/** The last of a block's layers that is read outside it, or the last of all. @throws RangeError if it has none */
export function blockOutput(block: Block, description: NetworkDescription): LayerDescription {
  const inside = new Set(block.layers);
  const layers = described(block, description);
  const read = layers.filter(({ consumers }) => consumers.some((consumer) => !inside.has(consumer)));
  const output = read.at(-1) ?? layers.at(-1);
  if (!output) throw new RangeError(`Block "${block.id}" holds no layers.`);
  return output;
}

function edgesBetween(
  { layers }: NetworkDescription,
  nodeOf: ReadonlyMap<LayerId, VisibleNode>,
): readonly VisibleEdge[] {
  const known = new Set<string>();
  return layers.flatMap(({ layer }) =>
    layer.inputs.flatMap((input) => {
      const from = nodeOf.get(input)?.key ?? input;
      const to = nodeOf.get(layer.id)?.key ?? layer.id;
      const name = `${from}\n${to}`;
      if (from === to || known.has(name)) return [];
      known.add(name);
      return [{ from, to }];
    }),
  );
}

/** Every block of a blueprint, those within others after them. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...allBlocks(block.blocks)]);
