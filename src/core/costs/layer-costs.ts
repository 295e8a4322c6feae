import type { Blueprint, Departure } from '../architectures/architecture.ts';
import type { WeightSpec } from '../layers/kind.ts';
import type { LayerDescription, NetworkDescription } from '../network/describe.ts';
import type { LayerId } from '../network/network.ts';
import { type Figures, sumOfFigures } from './figures.ts';

/** One layer of an architecture and what it costs. */
export interface LayerCosts extends Figures {
  readonly description: LayerDescription;
  /** How many values it puts out for one picture: height · width · channels. */
  readonly values: number;
  /** Why its figures are not what its kind would have, where they are not. */
  readonly departure?: Departure;
}

/** What an architecture costs, layer by layer. */
export interface Costs {
  /** In the network's order. */
  readonly layers: readonly LayerCosts[];
  readonly totals: Figures;
}

/**
 * Weights, biases, batch normalisation's parameters and MACs of every layer; those of the paper
 * where the blueprint says that its layer departs from its kind.
 *
 * @param description of the blueprint's network
 * @throws RangeError if a layer that departs is not in the network
 */
export function costsOf(
  { departures }: Pick<Blueprint, 'departures'>,
  description: NetworkDescription,
): Costs {
  const departureOf = new Map<LayerId, Departure>();
  for (const departure of departures) departureOf.set(description.layer(departure.layer).layer.id, departure);
  const layers = description.layers.map((layer) => layerCosts(layer, departureOf.get(layer.layer.id)));
  return { layers, totals: sumOfFigures(layers) };
}

function layerCosts(description: LayerDescription, departure: Departure | undefined): LayerCosts {
  const { shape, weightSpecs, macs } = description;
  const figures = { ...parametersByRole(weightSpecs), macs };
  return {
    description,
    ...(departure ? departedFigures(figures, departure) : figures),
    values: shape.height * shape.width * shape.channels,
    ...(departure && { departure }),
  };
}

function departedFigures({ batchNorm }: Figures, { weights, biases, macs }: Departure): Figures {
  return { weights, biases, batchNorm, macs };
}

/** Which figure a learnt array counts in, by its role. */
const figureOfRole: Readonly<Record<string, keyof Omit<Figures, 'macs'>>> = {
  kernel: 'weights',
  bias: 'biases',
  gamma: 'batchNorm',
  beta: 'batchNorm',
};

/** @throws RangeError if a learnt array has a role that no figure counts */
function parametersByRole(specs: readonly WeightSpec[]): Omit<Figures, 'macs'> {
  const counts = { weights: 0, biases: 0, batchNorm: 0 };
  for (const { role, shape } of specs.filter(({ learnt }) => learnt)) {
    const figure = figureOfRole[role];
    if (!figure) throw new RangeError(`Learnt values "${role}" count as no kind of parameter.`);
    counts[figure] += shape.reduce((product, extent) => product * extent, 1);
  }
  return counts;
}
