import type { Block, Blueprint } from '../../../core/architectures/architecture.ts';
import { costRows } from '../../../core/costs/cost-rows.ts';
import { sumOfFigures } from '../../../core/costs/figures.ts';
import { costsOf } from '../../../core/costs/layer-costs.ts';
import type { LayerDescription, NetworkDescription } from '../../../core/network/describe.ts';
import { blockOutput } from '../../../draw/atlas/diagram/visible-graph.ts';
import { countText, shapeText } from '../../../draw/format.ts';
import { Facts } from '../../inspector/parts/Facts.tsx';
import { atlasDiagramText } from '../../messages/en/atlas-diagram.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { inspectorText } from '../../messages/en/inspector.ts';
import { useTableChoice } from '../table/use-table-choice.ts';
import styles from './LayerFacts.module.css';
import { blockMemory, type MemoryChoice } from './layer-memory.ts';

const text = atlasDiagramText.blockFacts;

interface Props {
  readonly blueprint: Blueprint;
  readonly description: NetworkDescription;
  /** One of the blueprint's. */
  readonly block: Block;
}

/** What a block is, what goes in and comes out, and what its layers cost together. */
export function BlockFacts({ blueprint, description, block }: Props) {
  const choice = useTableChoice();
  const { name, what } = atlasNetworksText.blocks[block.kind];
  return (
    <section className={styles.facts} aria-label={text.heading}>
      <h4>
        {block.id} <span>{name}</span>
      </h4>
      <p>{what}</p>
      <Facts facts={factsOf(blueprint, description, block, choice)} />
    </section>
  );
}

function factsOf(blueprint: Blueprint, description: NetworkDescription, block: Block, choice: MemoryChoice) {
  const inside = new Set(block.layers);
  const costs = costsOf(blueprint, description);
  const { weights, biases, batchNorm, macs } = sumOfFigures(
    costs.layers.filter((layer) => inside.has(layer.description.layer.id)),
  );
  const output = blockOutput(block, description);
  const { size } = output.receptiveField;
  const named = ({ layer, shape }: LayerDescription) => `${layer.id} (${shapeText(shape)})`;
  return [
    { name: text.layers, value: countText(block.layers.length) },
    { name: atlasDiagramText.facts.inputs, value: inputsOf(block, description).map(named).join(', ') },
    { name: atlasDiagramText.facts.output, value: named(output) },
    { name: atlasDiagramText.facts.parameters, value: countText(weights + biases + batchNorm) },
    { name: atlasDiagramText.facts.macs, value: countText(macs) },
    { name: atlasDiagramText.facts.memory, ...blockMemory(inside, costRows(costs), choice) },
    {
      name: atlasDiagramText.facts.receptiveField,
      value: inspectorText.field(size.height, size.width),
      note: text.fieldOf(output.layer.id),
    },
  ];
}

/** The layers outside a block that it reads, each once. */
function inputsOf({ layers }: Block, description: NetworkDescription): readonly LayerDescription[] {
  const inside = new Set(layers);
  const inputs = new Set(layers.flatMap((id) => description.layer(id).layer.inputs));
  return [...inputs].filter((id) => !inside.has(id)).map((id) => description.layer(id));
}
