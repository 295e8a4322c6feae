import type { LayerId } from '../../core/network/network.ts';
import type { DiagramGraph, DiagramMetrics } from './diagram.ts';
import type { Arrangement } from './lanes.ts';

/** What either orientation lays out: the options with their defaults filled in. */
export interface LayoutInput {
  readonly graph: DiagramGraph;
  readonly arrangement: Arrangement;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unfolded: ReadonlySet<LayerId>;
  readonly titleWidthsPx: ReadonlyMap<LayerId, number>;
  readonly legendWidthPx: number;
  readonly labelWidthsPx: ReadonlyMap<LayerId, number>;
  readonly metrics: DiagramMetrics;
}
