import type { Pixels } from '../../core/image/pixels.ts';
import type { Ablation } from '../../core/network/ablation.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { Activations, FeatureMaps } from '../../core/run/feature-maps.ts';
import type { ScaleLookup } from '../../draw/activation-scales.ts';
import type { GridCell } from '../../draw/unit/cell-grid.ts';
import type { LoadedNetwork } from '../../store/state.ts';

/** A place in the network that one can go to. `map` counts from 0. */
export interface Place {
  readonly layer: LayerId;
  readonly map: number;
  readonly cell?: GridCell;
}

export type GoTo = (place: Place) => void;

/** Everything the panels of the unit view are made from. */
export interface UnitData {
  readonly loaded: LoadedNetwork;
  readonly activations: Activations;
  /** What was switched off when they were computed. */
  readonly ablations: readonly Ablation[];
  /** As the network saw it. */
  readonly picture: Pixels;
  readonly scaleOf: ScaleLookup;
  /** Selects another map or cell. Keeps its identity. */
  readonly goTo: GoTo;
}

/** @throws RangeError if the layer did not run */
export function mapsOf({ activations }: UnitData, layer: LayerId): FeatureMaps {
  const maps = activations.get(layer);
  if (!maps) throw new RangeError(`There are no activations of layer "${layer}".`);
  return maps;
}
