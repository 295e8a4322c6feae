import { type Histogram, histogram } from '../../../core/maths/histogram.ts';
import { type Extent, extent, mean, shareOfDeadMaps, shareOfZeros } from '../../../core/maths/statistics.ts';
import type { FeatureMaps } from '../../../core/run/feature-maps.ts';

/** A layer's values for one picture, in a few numbers. */
export interface ValueSummary extends Extent {
  readonly mean: number;
  readonly values: number;
  /** Values that are exactly 0. */
  readonly zeros: number;
  readonly maps: number;
  /** Maps that are 0 in every cell. */
  readonly deadMaps: number;
  /** Values that are no finite numbers; nothing else counts them. */
  readonly notFinite: number;
}

/** None where no value is a finite number. */
export function summaryOf({ shape, values }: FeatureMaps): ValueSummary | undefined {
  const finite = values.every(Number.isFinite) ? values : values.filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  return {
    ...extent(finite),
    mean: mean(finite),
    values: values.length,
    zeros: Math.round(shareOfZeros(values) * values.length),
    maps: shape.channels,
    deadMaps: Math.round(shareOfDeadMaps({ shape, values }) * shape.channels),
    notFinite: values.length - finite.length,
  };
}

/** A histogram, and whether zeros were left out of it because they would dwarf all other bars. */
export interface ValueHistogram {
  /** None where every value is 0. */
  readonly histogram: Histogram | undefined;
  readonly zerosLeftOut: boolean;
  readonly counted: number;
}

/** From this share of zeros on they are counted apart. */
const MANY_ZEROS = 0.25;

/** @throws RangeError for fewer than 1 bin */
export function valueHistogram({ values }: FeatureMaps, bins: number): ValueHistogram {
  const finite = values.filter(Number.isFinite);
  const others = finite.filter((value) => value !== 0);
  const zerosLeftOut = finite.length - others.length >= MANY_ZEROS * finite.length;
  const counted = zerosLeftOut ? others : finite;
  return {
    histogram: counted.length === 0 ? undefined : histogram(counted, bins),
    zerosLeftOut,
    counted: counted.length,
  };
}
