import type { ChannelWindow } from '../../../core/explain/arithmetic.ts';
import { type Plane, partialMap } from '../../../core/explain/partial-map.ts';
import { extent } from '../../../core/maths/statistics.ts';
import { isSilenced } from '../../../core/network/ablation.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { mapOf } from '../../../core/run/feature-maps.ts';
import { type ColourScale, colourScale, weightScale } from '../../../draw/colour.ts';
import { paintFeatureMap, paintMap } from '../../../draw/paint.ts';
import { inputStrength, strongestFirst } from '../../../draw/unit/strongest-inputs.ts';
import type { ColumnPictures } from '../pieces/ChannelEquation.tsx';
import { mapsOf, type UnitData } from '../unit-data.ts';

/** Everything drawn of one filter; nothing in it depends on the cell looked at. */
export interface FilterPictures {
  readonly columns: readonly ColumnPictures[];
  /** Of all kernels of the filter. */
  readonly weightScale: ColourScale;
  /** Of the partial results shown. */
  readonly partialScale: ColourScale;
}

interface Filter {
  readonly unit: UnitData;
  readonly layer: LayerId;
  /** Of the convolution, from 0. */
  readonly map: number;
  /** The filter at any one cell: which input maps it reads, with which weights. */
  readonly channels: readonly ChannelWindow[];
}

/**
 * The input maps a filter reads that can add most, strongest first; all of them in
 * their order if there are no more than `count`.
 */
export function shownChannels({ unit, channels }: Filter, count: number): readonly number[] {
  if (channels.length <= count) return channels.map((_, index) => index);
  const strengths = channels.map(({ inputLayer, channel, rows }) =>
    inputStrength({ values: mapOf(mapsOf(unit, inputLayer), channel), weights: weightsOf(rows) }),
  );
  return strongestFirst(strengths, count);
}

/** @param shown positions in `filter.channels` */
export function filterPictures(
  filter: Filter,
  shown: readonly number[],
  nameOf: (channel: number) => string,
): FilterPictures {
  const { unit, layer, map, channels } = filter;
  const kernels = colourScaleOfWeights(channels);
  const parts = shown
    .flatMap((index) => channels[index] ?? [])
    .map((window) => ({
      window,
      partial: partialMap(unit.loaded, unit.activations, layer, { map, channel: window.channel }),
    }));
  const partials = scaleOfPlanes(parts.map(({ partial }) => partial));
  return {
    weightScale: kernels,
    partialScale: partials,
    columns: parts.map(({ window: { inputLayer, channel, rows }, partial }) => ({
      channel,
      name: nameOf(channel),
      input: paintFeatureMap(mapsOf(unit, inputLayer), channel, unit.scaleOf(inputLayer, channel)),
      weights: paintMap(weightsOf(rows), { height: rows.length, width: rows[0]?.length ?? 0 }, kernels),
      result: paintMap(partial.values, partial, partials),
      isSilenced: isSilenced(unit.ablations, inputLayer, channel),
    })),
  };
}

function colourScaleOfWeights(channels: readonly ChannelWindow[]): ColourScale {
  return weightScale(extent(channels.flatMap(({ rows }) => weightsOf(rows))));
}

function scaleOfPlanes(planes: readonly Plane[]): ColourScale {
  const extents = planes.map(({ values }) => extent(values));
  const min = Math.min(...extents.map((each) => each.min));
  const max = Math.max(...extents.map((each) => each.max));
  return colourScale('signed', { min, max });
}

function weightsOf(rows: ChannelWindow['rows']): number[] {
  return rows.flat().map(({ weight }) => weight);
}
