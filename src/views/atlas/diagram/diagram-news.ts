import type { Block, Blueprint } from '../../../core/architectures/architecture.ts';
import { costsOf } from '../../../core/costs/layer-costs.ts';
import type { NetworkDescription } from '../../../core/network/describe.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { allBlocks } from '../../../draw/atlas/diagram/visible-graph.ts';
import { countText, shapeText } from '../../../draw/format.ts';
import { atlasDiagramText } from '../../messages/en/atlas-diagram.ts';

const text = atlasDiagramText.news;

/** What of a drawing a person changes. */
export interface DiagramState {
  /** Ids of the unfolded blocks. */
  readonly opened: ReadonlySet<string>;
  readonly selected: LayerId | undefined;
}

/** What has changed, in one sentence for who does not see it; empty if there is nothing to say. */
export function newsOf(
  blueprint: Blueprint,
  description: NetworkDescription,
  before: DiagramState,
  after: DiagramState,
): string {
  const { opened, selected } = after;
  const changed = allBlocks(blueprint.blocks).filter(({ id }) => opened.has(id) !== before.opened.has(id));
  const [block] = changed;
  if (block) return foldingText(changed, opened.has(block.id));
  if (selected === undefined || selected === before.selected) return '';
  const costs = costsOf(blueprint, description).layers.find(
    ({ description: { layer } }) => layer.id === selected,
  );
  if (!costs) return '';
  const parameters = costs.weights + costs.biases + costs.batchNorm;
  return text.picked(selected, shapeText(costs.description.shape), countText(parameters));
}

function foldingText(changed: readonly Block[], isOpen: boolean): string {
  const [block, ...others] = changed;
  return block && others.length === 0
    ? text.folding(block.id, isOpen, atlasDiagramText.layers(block.layers.length))
    : text.foldingMany(changed.length, isOpen);
}
