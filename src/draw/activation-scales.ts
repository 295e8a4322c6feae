import type { Extent } from '../core/maths/statistics.ts';
import type { LayerId, Network } from '../core/network/network.ts';
import type { Activations, FeatureMaps } from '../core/run/feature-maps.ts';
import { activationScale, type ColourScale, colourScale } from './colour.ts';
import { inputRange, type ValueKind, valueKinds } from './value-kinds.ts';

/**
 * Over which values a scale reaches: those of one map, of all maps of its layer,
 * or of all layers whose values are of the same kind.
 */
export type ScaleChoice = 'map' | 'layer' | 'network';

/** The scale of one feature map; `map` counts from 0. */
export type ScaleLookup = (layer: LayerId, map: number) => ColourScale;

/**
 * Scales for the maps of one run. The picture has its normalised range and
 * probabilities have [0, 1] under every choice, so that neither changes with the
 * picture; all other scales reach as far as the values do. Extents are found when
 * first asked for.
 *
 * @throws RangeError from the lookup, for a layer or map the run does not have
 */
export function activationScales(
  network: Network,
  activations: Activations,
  choice: ScaleChoice,
): ScaleLookup {
  const kinds = valueKinds(network);
  const extentsOf = remembered((layer) => mapExtents(mapsOf(activations, layer)));
  const layerExtent = remembered((layer) => united(extentsOf(layer)));
  const networkExtent = remembered((layer) =>
    united([...kinds].filter(([, kind]) => kind === kinds.get(layer)).map(([other]) => layerExtent(other))),
  );
  const extentOf: Record<ScaleChoice, (layer: LayerId, map: number) => Extent> = {
    map: (layer, map) => extentOfMap(extentsOf(layer), layer, map),
    layer: layerExtent,
    network: networkExtent,
  };
  return (layer, map) => {
    const kind = kinds.get(layer);
    if (!kind) throw new RangeError(`Network ${network.id} has no layer "${layer}".`);
    return scaleOfKind(kind, network, () => extentOf[choice](layer, map));
  };
}

function scaleOfKind(kind: ValueKind, network: Network, extent: () => Extent): ColourScale {
  switch (kind) {
    case 'picture': {
      const [min, max] = inputRange(network.normalisation);
      return colourScale('grey', { min, max });
    }
    case 'probability':
      return activationScale({ min: 0, max: 1 }, 'non-negative');
    default:
      return activationScale(extent(), kind);
  }
}

/**
 * Extent of each map of a layer, leaving out values that are not numbers; a map
 * without any number has [0, 0].
 */
export function mapExtents({ shape: { channels }, values }: FeatureMaps): readonly Extent[] {
  const lows = new Float32Array(channels).fill(Number.POSITIVE_INFINITY);
  const highs = new Float32Array(channels).fill(Number.NEGATIVE_INFINITY);
  for (let cell = 0; cell < values.length; cell += channels) {
    for (let map = 0; map < channels; map++) {
      const value = values[cell + map] as number;
      if (value < (lows[map] as number)) lows[map] = value;
      if (value > (highs[map] as number)) highs[map] = value;
    }
  }
  return Array.from(lows, (min, map) => {
    const max = highs[map] as number;
    return min <= max ? { min, max } : { min: 0, max: 0 };
  });
}

function united(extents: readonly Extent[]): Extent {
  let { min, max } = extents[0] ?? { min: 0, max: 0 };
  for (const extent of extents) {
    min = Math.min(min, extent.min);
    max = Math.max(max, extent.max);
  }
  return { min, max };
}

function mapsOf(activations: Activations, layer: LayerId): FeatureMaps {
  const maps = activations.get(layer);
  if (!maps) throw new RangeError(`The run has no feature maps of layer "${layer}".`);
  return maps;
}

function extentOfMap(extents: readonly Extent[], layer: LayerId, map: number): Extent {
  const extent = extents[map];
  if (!extent) throw new RangeError(`Layer "${layer}" has ${extents.length} maps, none of index ${map}.`);
  return extent;
}

function remembered<T>(compute: (layer: LayerId) => T): (layer: LayerId) => T {
  const answers = new Map<LayerId, T>();
  return (layer) => {
    const known = answers.get(layer);
    if (known !== undefined) return known;
    const answer = compute(layer);
    answers.set(layer, answer);
    return answer;
  };
}
