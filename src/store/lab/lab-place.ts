import { hasFeatureMaps } from '../../core/attribution/feature-layers.ts';
import type { NetworkDescription } from '../../core/network/describe.ts';
import type { LayerId } from '../../core/network/network.ts';
import { type FeatureMaps, mapOf } from '../../core/run/feature-maps.ts';
import { defaultSaliencyLayer } from '../saliency-layers.ts';
import type { CellPosition, LoadedNetwork, Run, Selection } from '../state.ts';

/** A cell of a map; all count from 0. */
export interface LabPlace {
  readonly layer: LayerId;
  readonly map: number;
  readonly cell: CellPosition;
}

/** The layers whose maps and cells the lab can ask about. */
export const mapLayers = ({ network, layers }: NetworkDescription): readonly LayerId[] =>
  layers.filter(({ layer }) => hasFeatureMaps(network, layer)).map(({ layer }) => layer.id);

/**
 * Which cell the lab is about: as much of it as is selected. Where no layer with maps is, the
 * last convolution's activation; where no map or no cell is, the one whose value is the largest.
 *
 * @returns undefined for a network without maps
 */
export function labPlace(
  selection: Selection,
  { description }: LoadedNetwork,
  { activations }: Pick<Run, 'activations'>,
): LabPlace | undefined {
  const layers = mapLayers(description);
  const isOfMaps = selection.level !== 'network' && layers.includes(selection.layer);
  const layer = isOfMaps ? selection.layer : defaultSaliencyLayer(description);
  const maps = layer === undefined ? undefined : activations.get(layer);
  if (layer === undefined || !maps) return undefined;
  const map = isOfMaps && 'map' in selection ? selection.map : strongestMap(maps);
  const cell = isOfMaps && selection.level === 'cell' ? selection.cell : strongestCell(maps, map);
  return { layer, map, cell };
}

function strongestMap({ shape, values }: FeatureMaps): number {
  return indexOfLargest(values) % shape.channels;
}

/** The first of the largest; [0, 0] of a map that is the same everywhere. */
export function strongestCell(maps: FeatureMaps, map: number): CellPosition {
  const at = indexOfLargest(mapOf(maps, map));
  return { y: Math.floor(at / maps.shape.width), x: at % maps.shape.width };
}

function indexOfLargest(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
