import type { DenseTerm } from '../../core/explain/arithmetic.ts';
import type { LayerId, Shape, Size } from '../../core/network/network.ts';
import type { GridCell } from './cell-grid.ts';

/** What one map of the source layer gives a dense unit, cell by cell; each array is [height, width]. */
export interface ContributionPlane extends Size {
  readonly layer: LayerId;
  /** From 0. */
  readonly map: number;
  readonly values: Float32Array;
  readonly weights: Float32Array;
  /** value · weight */
  readonly products: Float64Array;
  /** Sum of the products. */
  readonly sum: number;
}

/**
 * The terms of a dense unit, put back where their values stand: one plane per map.
 *
 * @param shape of the layer that the terms' sources name
 * @throws RangeError if a term's source lies outside it
 */
export function contributionPlanes(terms: readonly DenseTerm[], shape: Shape): ContributionPlane[] {
  const { height, width, channels } = shape;
  const blank = (map: number) => ({
    map,
    height,
    width,
    values: new Float32Array(height * width),
    weights: new Float32Array(height * width),
    products: new Float64Array(height * width),
  });
  const planes = Array.from({ length: channels }, (_, map) => blank(map));
  for (const { source, value, weight, product } of terms) {
    const plane = planes[source.map];
    const at = source.y * width + source.x;
    if (!plane || at >= height * width)
      throw new RangeError(`Cell (${source.y}, ${source.x}, ${source.map}) lies outside the source layer.`);
    plane.values[at] = value;
    plane.weights[at] = weight;
    plane.products[at] = product;
  }
  const layer = terms[0]?.source.layer ?? '';
  return planes.map((plane) => ({
    ...plane,
    layer,
    sum: plane.products.reduce((total, product) => total + product, 0),
  }));
}

/** Where a plane adds or takes away most. */
export function loudestCell({ products, width }: ContributionPlane): GridCell {
  const at = products.reduce(
    (most, product, index) => (Math.abs(product) > Math.abs(products[most] ?? 0) ? index : most),
    0,
  );
  return { y: Math.floor(at / width), x: at % width };
}
