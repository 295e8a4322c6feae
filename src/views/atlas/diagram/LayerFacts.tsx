import { useMemo } from 'react';
import type { Blueprint } from '../../../core/architectures/architecture.ts';
import { costRows } from '../../../core/costs/cost-rows.ts';
import { type CostSwitches, parametersOf } from '../../../core/costs/cost-switches.ts';
import { costsOf, type LayerCosts } from '../../../core/costs/layer-costs.ts';
import type { LayerDescription, NetworkDescription } from '../../../core/network/describe.ts';
import { inputLayer, type LayerId, type Size } from '../../../core/network/network.ts';
import { countText, shapeText } from '../../../draw/format.ts';
import { MacProduct, ParameterSum } from '../../inspector/layer/CostFormula.tsx';
import { OutputSize } from '../../inspector/layer/OutputSize.tsx';
import { outputSizes } from '../../inspector/layer/output-size.ts';
import { Facts } from '../../inspector/parts/Facts.tsx';
import { atlasDiagramText } from '../../messages/en/atlas-diagram.ts';
import { atlasTableText } from '../../messages/en/atlas-table.ts';
import { inspectorText } from '../../messages/en/inspector.ts';
import { useTableChoice } from '../table/use-table-choice.ts';
import styles from './LayerFacts.module.css';
import { layerMemory } from './layer-memory.ts';

const text = atlasDiagramText.facts;

interface Props {
  readonly blueprint: Blueprint;
  readonly description: NetworkDescription;
  /** Pointed at or picked out; undefined: none is. */
  readonly layer: LayerId | undefined;
}

/** How one layer's figures come about: its shape, size formula, parameters, MACs, memory and receptive field. */
export function LayerFacts({ blueprint, description, layer }: Props) {
  const { switches, unit } = useTableChoice();
  const { layers, rows } = useMemo(() => {
    const costs = costsOf(blueprint, description);
    return { layers: costs.layers, rows: costRows(costs) };
  }, [blueprint, description]);
  const costs = layers.find((each) => each.description.layer.id === layer);
  if (!costs) return <p className={styles.none}>{text.none}</p>;
  const picture = inputLayer(blueprint.network).shape;
  return (
    <section className={styles.facts} aria-label={text.heading}>
      <h4>
        {costs.description.layer.id} <span>{costs.description.label}</span>
      </h4>
      <Facts
        facts={factsOf(costs, picture, layerMemory(costs.description, rows, { switches, unit }), switches)}
      />
    </section>
  );
}

function factsOf(
  costs: LayerCosts,
  picture: Size,
  memory: ReturnType<typeof layerMemory>,
  switches: CostSwitches,
) {
  const { description, weights, biases, batchNorm, macs, departure } = costs;
  const { layer, shape, inputShapes, consumers } = description;
  const [input] = inputShapes;
  const hasWindow = input !== undefined && outputSizes(layer, input).length > 0;
  const parameters = weights + biases + batchNorm;
  return [
    { name: text.inputs, value: inputsText(description) },
    {
      name: text.output,
      value: shapeText(shape),
      note: inspectorText.shapeMeans(shape.height, shape.width, shape.channels),
    },
    ...(hasWindow ? [{ name: text.size, value: <OutputSize layer={layer} input={input} /> }] : []),
    {
      name: text.parameters,
      value: countText(parameters),
      ...(departure
        ? { note: text.departure(countText(description.parameters), countText(parameters), departure.why) }
        : parameters === 0
          ? { note: inspectorText.noParameters }
          : { detail: <ParameterSum description={description} />, note: countedNote(costs, switches) }),
    },
    {
      name: text.macs,
      value: countText(macs),
      ...(macs === 0
        ? { note: inspectorText.noMacs }
        : departure
          ? { note: text.departedMacs(countText(description.macs), countText(macs)) }
          : { detail: <MacProduct description={description} /> }),
    },
    { name: text.memory, ...memory },
    { name: text.receptiveField, ...receptiveField(description, picture) },
    { name: text.readBy, value: consumers.length === 0 ? text.noReaders : consumers.join(', ') },
  ];
}

/** What of them the table counts, where a person has left some out. */
function countedNote(costs: LayerCosts, switches: CostSwitches): string | undefined {
  const counted = parametersOf(costs, switches);
  if (counted === parametersOf(costs, { leaveOut: [] })) return undefined;
  return text.counted(countText(counted), atlasTableText.withoutText(switches.leaveOut));
}

function inputsText({ layer, inputShapes }: LayerDescription): string {
  if (layer.inputs.length === 0) return text.noInputs;
  return layer.inputs
    .map((id, index) => {
      const shape = inputShapes[index];
      return shape ? `${id} (${shapeText(shape)})` : id;
    })
    .join(', ');
}

function receptiveField({ receptiveField: { size, jump, start } }: LayerDescription, picture: Size) {
  const isWhole = jump.height === 0 && jump.width === 0;
  const beyond = size.height > picture.height || size.width > picture.width;
  const notes = [
    text.start(start.y, start.x),
    isWhole ? '' : inspectorText.fieldJump(jump.height, jump.width),
    beyond ? inspectorText.fieldBeyond : '',
  ];
  return {
    value: inspectorText.field(size.height, size.width),
    note: notes.filter((note) => note !== '').join(' '),
  };
}
