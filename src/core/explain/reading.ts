import type { Ablation } from '../network/ablation.ts';
import type { Layer, LayerId, TrainedNetwork } from '../network/network.ts';
import { type Activations, cellOf, type FeatureMaps } from '../run/feature-maps.ts';
import type { Cell, ReadValue } from './arithmetic.ts';

/** What an explanation of one cell may look at. */
export interface CellQuestion<L extends Layer = Layer> {
  readonly trained: TrainedNetwork;
  readonly activations: Activations;
  /** What was switched off in this run. */
  readonly ablations: readonly Ablation[];
  readonly layer: L;
  readonly cell: Cell;
  /** What the network put out in the cell. */
  readonly activation: number;
}

/** What every answer starts with. */
export function answerTo({ layer, cell, activation }: CellQuestion, value: number) {
  return { layer: layer.id, cell, activation, value };
}

/** @throws RangeError if the layer did not run */
export function mapsOf(activations: Activations, layer: LayerId): FeatureMaps {
  const maps = activations.get(layer);
  if (!maps) throw new RangeError(`There are no activations of layer "${layer}".`);
  return maps;
}

/** @throws RangeError outside the layer's maps */
export function readValue(activations: Activations, layer: LayerId, { map, y, x }: Cell): ReadValue {
  return { layer, map, y, x, value: cellOf(mapsOf(activations, layer), y, x, map) };
}

/** Id of a layer's input number `index`. @throws RangeError if it has fewer */
export function inputOf(layer: Layer, index = 0): LayerId {
  const input = layer.inputs[index];
  if (input === undefined) throw new RangeError(`Layer "${layer.id}" has no input number ${index + 1}.`);
  return input;
}

/**
 * The values of one of a layer's weights.
 *
 * @param role `kernel`, `bias`, `gamma`, `beta`, `mean` or `variance`
 * @throws RangeError if the layer has none of that role
 */
export function weightsOf({ weights }: TrainedNetwork, layer: LayerId, role: string): Float32Array {
  const weight = weights.get(layer)?.[role];
  if (!weight) throw new RangeError(`Layer "${layer}" has no weights called ${role}.`);
  return weight.values;
}

/** @throws RangeError beyond the end */
export function elementOf(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Index ${index} lies outside ${values.length} values.`);
  return value;
}
