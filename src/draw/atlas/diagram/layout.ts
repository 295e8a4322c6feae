import type { Blueprint } from '../../../core/architectures/architecture.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import type { Rect } from '../../diagram/diagram.ts';
import { LABEL_HEIGHT_PX, type NodeLabel, onPage, sizedFrame, sizedNode } from './boxes.ts';
import { type Drawn, edgesOf, type PlacedEdge } from './edges.ts';
import { type Laid, lay } from './lay.ts';
import { leggedEdges, linksOf, pathsOf, ROOT } from './links.ts';
import { type Flow, framePadding, metrics } from './metrics.ts';
import { planOf } from './plan.ts';
import { type Entries, routesOf } from './route.ts';
import type { SizedItem } from './stack.ts';
import {
  type ItemKey,
  type OpenBlock,
  type VisibleItem,
  type VisibleNode,
  visibleGraph,
} from './visible-graph.ts';
import { extentOf, type PlacedVolume, type Volume, type VolumeScale, volumeOf } from './volumes.ts';

/** A box of the drawing: a layer, or a block that is folded. */
export interface PlacedNode extends Rect {
  readonly node: VisibleNode;
  readonly label: NodeLabel;
  /** Where its lines of text begin. */
  readonly labelTopPx: number;
  /** Only where volumes are drawn. */
  readonly volume?: PlacedVolume;
}

/** The border around an unfolded block. */
export interface PlacedFrame extends Rect {
  readonly block: OpenBlock;
  readonly title: string;
  /** Inside how many other frames it lies. */
  readonly depth: number;
}

/** An architecture as drawn, in CSS pixels at zoom 1. */
export interface ArchitectureLayout {
  readonly flow: Flow;
  readonly widthPx: number;
  readonly heightPx: number;
  /** In the network's order. */
  readonly nodes: readonly PlacedNode[];
  /** Those around others before them. */
  readonly frames: readonly PlacedFrame[];
  readonly edges: readonly PlacedEdge[];
}

/** What stands in the boxes. */
export interface DiagramWords {
  label(node: VisibleNode): NodeLabel;
  /** Above what an unfolded block holds. */
  title(block: OpenBlock): string;
}

export interface LayoutOptions {
  readonly flow: Flow;
  /** Rows are filled so far, where they run to the right; a single box may need more. In CSS pixels. */
  readonly widthPx: number;
  /** Absent: plain boxes. */
  readonly volumes?: VolumeScale;
  readonly words: DiagramWords;
}

/** What the block around a block may need beside it. */
const SIDES_PX = metrics.sidePx;

/**
 * Boxes, borders and lines of an architecture. Equal inputs give equal layouts.
 * @param open ids of the blocks that are unfolded
 */
export function layoutOf(
  blueprint: Pick<Blueprint, 'network' | 'blocks'>,
  description: NetworkDescription,
  open: ReadonlySet<string>,
  options: LayoutOptions,
): ArchitectureLayout {
  const { flow, words, widthPx } = options;
  const { marginPx } = metrics;
  const graph = visibleGraph(blueprint, description, open);
  const paths = pathsOf(graph.items);
  const edges = leggedEdges(graph, paths);
  const links = linksOf(edges);
  const labels = new Map(graph.nodes.map((node) => [node.key, words.label(node)] as const));
  const padding = framePadding(flow);
  const laidOf = new Map<ItemKey, Laid>();
  const drawn: Drawn = { routes: new Map(), volumes: new Map() };
  const nodes: PlacedNode[] = [];
  const frames: PlacedFrame[] = [];

  const root = layItems(ROOT, graph.items, flow === 'right' ? widthPx - 2 * marginPx : Infinity);
  place(ROOT, graph.items, marginPx, marginPx, new Map());
  const { widthPx: width, heightPx: height } = onPage(flow, 0, 0, root.along, root.across);
  return {
    flow,
    widthPx: Math.ceil(width + 2 * marginPx),
    heightPx: Math.ceil(height + 2 * marginPx),
    nodes,
    frames,
    edges: edgesOf(edges, drawn, flow),
  };

  function layItems(key: ItemKey, items: readonly VisibleItem[], room: number): Laid {
    const plan = planOf(
      items.map((item) => item.key),
      links.get(key) ?? [],
    );
    const sized = new Map(items.map((item) => [item.key, sizeOf(item, room)] as const));
    // A page that is narrow keeps what goes straight on in sight.
    const laid = lay(plan, sized, room, flow === 'right' ? 'both sides' : 'one side');
    laidOf.set(key, laid);
    return laid;
  }

  function sizeOf(item: VisibleItem, room: number): SizedItem {
    if (item.type !== 'open') return sizedNode(item, labelOf(item), volumeOfNode(item), flow);
    const inner = layItems(
      item.key,
      item.items,
      room - padding.alongBefore - padding.alongAfter - 2 * SIDES_PX,
    );
    return sizedFrame(item, inner, words.title(item), padding, flow);
  }

  function labelOf({ key }: VisibleNode): NodeLabel {
    const label = labels.get(key);
    if (!label) throw new RangeError(`Nothing stands in "${key}".`);
    return label;
  }

  function volumeOfNode({ output }: VisibleNode): Volume | undefined {
    return options.volumes && volumeOf(output.shape, options.volumes);
  }

  /** Items of one block, whose corner lies here. */
  function place(
    key: ItemKey,
    items: readonly VisibleItem[],
    along: number,
    across: number,
    entries: Entries,
  ): void {
    const laid = laidOf.get(key);
    if (!laid) throw new RangeError(`Block "${key}" was not laid out.`);
    const routes = routesOf(laid, entries);
    drawn.routes.set(key, { routes, along, across });
    for (const item of items) {
      const at = laid.items.get(item.key);
      if (!at) continue;
      const size = at.item;
      const start = { along: along + at.along, across: across + at.across };
      if (item.type === 'open') {
        const rect = onPage(flow, start.along, start.across, size.along, size.across);
        const depth = (paths.get(item.key)?.length ?? 2) - 2;
        frames.push({ ...rect, block: item, title: words.title(item), depth });
        const arriving = (links.get(key) ?? []).filter(({ to }) => to === item.key);
        const inside = ({ source }: { readonly source: ItemKey }) =>
          [source, routes.entry(source, item.key) - padding.acrossBefore] as const;
        place(
          item.key,
          item.items,
          start.along + padding.alongBefore,
          start.across + padding.acrossBefore,
          new Map(arriving.map(inside)),
        );
      } else {
        const volume = volumeOfNode(item);
        const isStretched = volume !== undefined && flow === 'right';
        const rect = isStretched
          ? onPage(flow, start.along, across + at.laneAcross, size.along, at.laneSize)
          : onPage(flow, start.along, start.across, size.along, size.across);
        const placed = placedNode(item, labelOf(item), rect, volume, start.across + size.port);
        if (placed.volume) drawn.volumes.set(item.key, placed.volume);
        nodes.push(placed);
      }
    }
  }

  function placedNode(
    node: VisibleNode,
    label: NodeLabel,
    rect: Rect,
    volume: Volume | undefined,
    portPx: number,
  ): PlacedNode {
    const labelTopPx = rect.yPx + rect.heightPx - LABEL_HEIGHT_PX;
    if (!volume) return { ...rect, node, label, labelTopPx };
    const { widthPx: wide, heightPx: high } = extentOf(volume);
    const leftPx = rect.xPx + (rect.widthPx - wide) / 2;
    const topPx = flow === 'right' ? portPx - high / 2 : rect.yPx;
    return { ...rect, node, label, labelTopPx, volume: { volume, leftPx, topPx } };
  }
}
