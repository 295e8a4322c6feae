import { costRows } from '../costs/cost-rows.ts';
import { lectureSwitches } from '../costs/cost-switches.ts';
import type { Figures } from '../costs/figures.ts';
import { costsOf } from '../costs/layer-costs.ts';
import { memoryLines } from '../costs/memory.ts';
import type { LayerDescription, NetworkDescription } from '../network/describe.ts';
import type { LayerId, Size } from '../network/network.ts';
import { ancestorsOf } from '../run/lineage.ts';
import type { Blueprint } from './architecture.ts';

/** A whole network in a few numbers. */
export interface NetworkTotals extends Figures {
  /** Weights, biases and batch normalisation's. */
  readonly parameters: number;
  /** Of the outputs that the lecture's table lists, for one picture, four bytes a value. */
  readonly outputBytes: number;
  /** Four bytes a value, too. */
  readonly parameterBytes: number;
  /** Layers with weights on the longest way from the picture to the answer: the number in a name like ResNet-50. */
  readonly depth: number;
  /** Layers with weights in all, branches and skips included. */
  readonly weighted: number;
  /** Of the last layer on the way to the answer that still has more than one cell a map, in picture pixels. */
  readonly field: Size | undefined;
}

/** @param description of the blueprint's network */
export function networkTotals(
  blueprint: Pick<Blueprint, 'departures'>,
  description: NetworkDescription,
): NetworkTotals {
  const costs = costsOf(blueprint, description);
  const { totals } = costs;
  const memory = memoryLines(costRows(costs), lectureSwitches);
  const bytesOf = (use: 'outputs' | 'parameters') => memory.find((line) => line.use === use)?.bytes ?? 0;
  return {
    ...totals,
    parameters: totals.weights + totals.biases + totals.batchNorm,
    outputBytes: bytesOf('outputs'),
    parameterBytes: bytesOf('parameters'),
    depth: depthOf(description),
    weighted: description.layers.filter(isWeighted).length,
    field: lastField(description),
  };
}

/** Whether it multiplies by learnt weights: a convolution or a dense layer. */
export const isWeighted = ({ weightSpecs }: LayerDescription): boolean =>
  weightSpecs.some(({ role, learnt }) => learnt && role === 'kernel');

function depthOf({ network, layers }: NetworkDescription): number {
  const depths = new Map<LayerId, number>();
  for (const description of layers) {
    const before = Math.max(0, ...description.layer.inputs.map((id) => depths.get(id) ?? 0));
    depths.set(description.layer.id, before + (isWeighted(description) ? 1 : 0));
  }
  return depths.get(network.output) ?? 0;
}

function lastField({ network, layers }: NetworkDescription): Size | undefined {
  // Not those of heads beside it.
  const onTheWay = ancestorsOf(network, network.output);
  const last = layers.findLast(
    ({ layer, shape }) => onTheWay.has(layer.id) && shape.height * shape.width > 1,
  );
  return last?.receptiveField.size;
}
