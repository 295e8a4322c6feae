import { extent } from '../../../core/maths/statistics.ts';
import { isSilenced } from '../../../core/network/ablation.ts';
import { type ColourScale, colourScale, weightScale } from '../../../draw/colour.ts';
import { paintFeatureMap, paintMap } from '../../../draw/paint.ts';
import type { ContributionPlane } from '../../../draw/unit/contribution-planes.ts';
import { strongestFirst } from '../../../draw/unit/strongest-inputs.ts';
import type { ColumnPictures } from '../pieces/ChannelEquation.tsx';
import { mapsOf, type UnitData } from '../unit-data.ts';

/** A dense unit's weights and contributions as pictures. */
export interface PlanePictures {
  /** One per plane. */
  readonly columns: readonly ColumnPictures[];
  readonly weightScale: ColourScale;
  readonly productScale: ColourScale;
}

/** The planes that add or take away most, strongest first; all in their order if there are no more than `count`. */
export function shownPlanes(
  planes: readonly ContributionPlane[],
  count: number,
): readonly ContributionPlane[] {
  if (planes.length <= count) return planes;
  const strengths = planes.map(({ sum }) => Math.abs(sum));
  return strongestFirst(strengths, count).flatMap((index) => planes[index] ?? []);
}

export function planePictures(unit: UnitData, planes: readonly ContributionPlane[]): PlanePictures {
  const weights = weightScale(extent(planes.flatMap((plane) => Array.from(plane.weights))));
  const products = colourScale('signed', extent(planes.flatMap((plane) => Array.from(plane.products))));
  return {
    weightScale: weights,
    productScale: products,
    columns: planes.map((plane) => ({
      channel: plane.map,
      name: `${plane.map + 1}`,
      input: paintFeatureMap(mapsOf(unit, plane.layer), plane.map, unit.scaleOf(plane.layer, plane.map)),
      weights: paintMap(plane.weights, plane, weights),
      result: paintMap(plane.products, plane, products),
      isSilenced: isSilenced(unit.ablations, plane.layer, plane.map),
    })),
  };
}
