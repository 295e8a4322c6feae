import { costRows } from '../costs/cost-rows.ts';
import { costsOf } from '../costs/layer-costs.ts';
import type { NetworkDescription } from '../network/describe.ts';
import type { Blueprint } from './architecture.ts';
import { isWeighted } from './network-totals.ts';

/** All layers whose output has one resolution: what papers call a stage. */
export interface ResolutionStage {
  /** Cells of a map. */
  readonly height: number;
  readonly width: number;
  /** Layers with weights. */
  readonly weighted: number;
  /** Maps of its widest layer. */
  readonly channels: number;
  readonly parameters: number;
  /** For one picture. */
  readonly macs: number;
}

/**
 * Where on its way down in resolution a network spends what, from the finest on. A layer counts where
 * its output lies, and what is done to that output in place counts with it.
 *
 * @param description of the blueprint's network
 */
export function resolutionProfile(
  blueprint: Pick<Blueprint, 'departures'>,
  description: NetworkDescription,
): readonly ResolutionStage[] {
  const stages = new Map<string, ResolutionStage>();
  for (const row of costRows(costsOf(blueprint, description))) {
    const { layer, shape } = row.description;
    // Of the picture itself there is only something to tell where a layer that learns works on it in place.
    if (layer.kind === 'input' && row.weights + row.biases + row.batchNorm + row.macs === 0) continue;
    const { height, width, channels } = shape;
    const key = `${height} × ${width}`;
    const before = stages.get(key) ?? { weighted: 0, channels: 0, parameters: 0, macs: 0 };
    stages.set(key, {
      height,
      width,
      weighted: before.weighted + (isWeighted(row.description) ? 1 : 0),
      channels: Math.max(before.channels, channels),
      parameters: before.parameters + row.weights + row.biases + row.batchNorm,
      macs: before.macs + row.macs,
    });
  }
  return [...stages.values()].sort((a, b) => b.height * b.width - a.height * a.width);
}
