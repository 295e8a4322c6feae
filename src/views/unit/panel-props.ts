import type { Layer } from '../../core/network/network.ts';
import type { Gate } from './gate.ts';
import type { UnitData } from './unit-data.ts';
import type { CellCursor } from './use-cell-cursor.ts';

/** What every panel gets: one map of a layer of its kind, and the cell looked at. */
export interface PanelProps<L extends Layer> {
  readonly layer: L;
  /** From 0. */
  readonly map: number;
  readonly unit: UnitData;
  readonly cursor: CellCursor;
  /** Inner width of the view. */
  readonly widthPx: number;
  /** For every number that is one of the map's values, or adds up to one. */
  readonly decimals: number;
  /** Whether results stay hidden until the person asks for them. */
  readonly gate: Gate;
}
