import { useMemo } from 'react';
import type { CellArithmetic } from '../../core/explain/arithmetic.ts';
import { cellArithmetic } from '../../core/explain/cell-arithmetic.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { GridCell } from '../../draw/unit/cell-grid.ts';
import type { UnitData } from './unit-data.ts';

type Kind = CellArithmetic['kind'];

/** The arithmetic that may bear this kind; some bear one of several. */
type ArithmeticOf<K extends Kind, A extends CellArithmetic = CellArithmetic> = A extends { kind: Kind }
  ? K extends A['kind']
    ? A
    : never
  : never;

/** How one cell came about. @throws RangeError if it is not of the expected kind */
export function useArithmetic<K extends Kind>(
  kind: K,
  { loaded, activations, ablations }: UnitData,
  layer: LayerId,
  map: number,
  { y, x }: GridCell,
): ArithmeticOf<K> {
  return useMemo(() => {
    const arithmetic = cellArithmetic(loaded, activations, layer, { map, y, x }, ablations);
    if (!isOfKind(arithmetic, kind))
      throw new RangeError(
        `Layer "${layer}" should be explained as ${kind}, but came as ${arithmetic.kind}.`,
      );
    return arithmetic;
  }, [kind, loaded, activations, ablations, layer, map, y, x]);
}

function isOfKind<K extends Kind>(arithmetic: CellArithmetic, kind: K): arithmetic is ArithmeticOf<K> {
  return arithmetic.kind === kind;
}
