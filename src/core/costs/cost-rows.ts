import type { Departure } from '../architectures/architecture.ts';
import type { LayerDescription } from '../network/describe.ts';
import type { Layer, LayerId, LayerKindName } from '../network/network.ts';
import { type Figures, sumOfFigures } from './figures.ts';
import type { Costs, LayerCosts } from './layer-costs.ts';

/** Where memory, parameters and MACs may be. */
export const costGroups = ['convolution', 'dense', 'other'] as const;
export type CostGroup = (typeof costGroups)[number];

/**
 * What becomes of what a layer of a kind reads: `in place` it is written over, `as it is` it is handed
 * on. All others write to a new place, and have a row of their own, as lectures list them.
 */
const listing: Readonly<Record<LayerKindName, CostGroup | 'in place' | 'as it is'>> = {
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
  flatten: 'as it is',
  dropout: 'as it is',
  'training only': 'as it is',
};

/** Whether a layer of this kind hands on what it reads, untouched when the network predicts. */
export const isHandedOn = (kind: LayerKindName): boolean => listing[kind] === 'as it is';

/** A row of the lecture's table: a layer whose output is kept, and what is done to that output in place. */
export interface CostRow extends Figures {
  /** The layer's id. */
  readonly id: LayerId;
  readonly description: LayerDescription;
  readonly group: CostGroup;
  /** How many values are kept for one picture. */
  readonly values: number;
  /** In the network's order; each puts out as many values as the layer itself. */
  readonly inPlace: readonly LayerDescription[];
  /** Those of them that training cannot do in place: going back takes the values that they read. */
  readonly apartInTraining: readonly LayerDescription[];
  /** Of the layer and of those in place. */
  readonly departures: readonly Departure[];
}

/** @returns in the network's order; their figures add up to those of the network */
export function costRows({ layers }: Costs): readonly CostRow[] {
  const descriptions = new Map(layers.map(({ description }) => [description.layer.id, description]));
  const rowOf = new Map<LayerId, LayerCosts[]>();
  for (const costs of layers) {
    const { id, inputs } = costs.description.layer;
    const before = inputs[0] === undefined ? undefined : rowOf.get(inputs[0]);
    if (before && needsNoPlace(costs.description, descriptions)) {
      before.push(costs);
      rowOf.set(id, before);
    } else rowOf.set(id, [costs]);
  }
  return [...new Set(rowOf.values())].map(costRow);
}

/** Whether it hands on what it reads, or may write over it because no other layer reads the same values. */
function needsNoPlace({ layer }: LayerDescription, all: ReadonlyMap<LayerId, LayerDescription>): boolean {
  if (isHandedOn(layer.kind)) return true;
  return listing[layer.kind] === 'in place' && isOnlyReader(layer, all);
}

function isOnlyReader({ id, inputs }: Layer, all: ReadonlyMap<LayerId, LayerDescription>): boolean {
  const read = inputs[0] === undefined ? undefined : all.get(inputs[0]);
  if (!read) return true;
  if (read.consumers.some((consumer) => consumer !== id)) return false;
  // Values that are handed on as they are belong to the layer before.
  return !isHandedOn(read.layer.kind) || isOnlyReader(read.layer, all);
}

/** Whether its gradient cannot be told from what it puts out: x̂, the sums of squares, or x itself is needed. */
function needsWhatItRead({ layer }: LayerDescription): boolean {
  if (layer.kind === 'activation') return layer.function === 'gelu' || layer.function === 'swish';
  return layer.kind === 'batch normalisation' || layer.kind === 'local response normalisation';
}

function costRow(layers: readonly LayerCosts[]): CostRow {
  const [kept, ...others] = layers;
  if (!kept) throw new RangeError('A row of costs has no layer.');
  const { description, values } = kept;
  const group = listing[description.layer.kind];
  const inPlace = others.map((layer) => layer.description);
  return {
    id: description.layer.id,
    description,
    group: group === 'in place' || group === 'as it is' ? 'other' : group,
    values,
    inPlace,
    apartInTraining: inPlace.filter(needsWhatItRead),
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
