import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe, type LayerDescription } from '../network/describe.ts';
import type { Shape } from '../network/network.ts';

/** Describes the layer that `write` appends to an input of this shape. @throws ShapeError if it cannot take it */
export function describeOne(input: Shape, write: (builder: BlueprintBuilder) => string): LayerDescription {
  const builder = new BlueprintBuilder(input);
  const id = write(builder);
  return describe(builder.network('calculator', '')).layer(id);
}

export const square = (side: number) => ({ height: side, width: side });
