import type { Departure } from '../architectures/architecture.ts';
import type { LayerDescription } from '../network/describe.ts';
import type { LayerId, LayerKindName } from '../network/network.ts';
import { type Figures, sumOfFigures } from './figures.ts';
import type { Costs, LayerCosts } from './layer-costs.ts';

/** Where memory, parameters and MACs may be. */
export const costGroups = ['convolution', 'dense', 'other'] as const;
export type CostGroup = (typeof costGroups)[number];

/**
 * Which kinds have a row of their own, as lectures list them: those that write values to a new place.
 * The others write over what they read, and stand with the layer that made it.
 */
const listing: Readonly<Record<LayerKindName, CostGroup | 'in place'>> = {
  input: 'other',
  convolution: 'convolution',
  'depthwise convolution': 'convolution',
  dense: 'dense',
  'max pool': 'other',
  'average pool': 'other',
  'global average pool': 'other',
  concatenate: 'other',
  add: 'other',
  combine: 'other',
  'zero padding': 'other',
  upsampling: 'other',
  activation: 'in place',
  softmax: 'in place',
  'batch normalisation': 'in place',
  'local response normalisation': 'in place',
  normalisation: 'in place',
  rescaling: 'in place',
  flatten: 'in place',
  dropout: 'in place',
  'training only': 'in place',
};

/** A row of the lecture's table: a layer whose output is kept, and what is done to that output in place. */
export interface CostRow extends Figures {
  /** The layer's id. */
  readonly id: LayerId;
  readonly description: LayerDescription;
  readonly group: CostGroup;
  /** How many values are kept for one picture. */
  readonly values: number;
  /** In the network's order. */
  readonly inPlace: readonly LayerDescription[];
  /** Of the layer and of those in place. */
  readonly departures: readonly Departure[];
}

/** @returns in the network's order; their figures add up to those of the network */
export function costRows({ layers }: Costs): readonly CostRow[] {
  const rowOf = new Map<LayerId, LayerCosts[]>();
  for (const costs of layers) {
    const { id, kind, inputs } = costs.description.layer;
    const before = inputs[0] === undefined ? undefined : rowOf.get(inputs[0]);
    if (listing[kind] === 'in place' && before) {
      before.push(costs);
      rowOf.set(id, before);
    } else rowOf.set(id, [costs]);
  }
  return [...new Set(rowOf.values())].map(costRow);
}

function costRow(layers: readonly LayerCosts[]): CostRow {
  const [kept, ...inPlace] = layers;
  if (!kept) throw new RangeError('A row of costs has no layer.');
  const { description, values } = kept;
  const group = listing[description.layer.kind];
  return {
    id: description.layer.id,
    description,
    group: group === 'in place' ? 'other' : group,
    values,
    inPlace: inPlace.map((layer) => layer.description),
    departures: layers.flatMap(({ departure }) => (departure ? [departure] : [])),
    ...sumOfFigures(layers),
  };
}

/** For every layer the id of the row it stands in: its own or that of the layer whose output it changes in place. */
export function rowIds(rows: readonly CostRow[]): ReadonlyMap<LayerId, LayerId> {
  return new Map(
    rows.flatMap(({ id, inPlace }) => [
      [id, id] as const,
      ...inPlace.map(({ layer }) => [layer.id, id] as const),
    ]),
  );
}
