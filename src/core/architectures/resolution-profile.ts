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
 * its output lies.
 *
 * @param description of the blueprint's network
 */
export function resolutionProfile(
  blueprint: Pick<Blueprint, 'departures'>,
  description: NetworkDescription,
): readonly ResolutionStage[] {
  const stages = new Map<string, ResolutionStage>();
  for (const costs of costsOf(blueprint, description).layers) {
    const { layer, shape } = costs.description;
    // A flattened map is a long vector, but nothing that was computed.
    if (layer.kind === 'input' || layer.kind === 'flatten') continue;
    const { height, width, channels } = shape;
    const key = `${height} × ${width}`;
    const before = stages.get(key) ?? { weighted: 0, channels: 0, parameters: 0, macs: 0 };
    stages.set(key, {
      height,
      width,
      weighted: before.weighted + (isWeighted(costs.description) ? 1 : 0),
      channels: Math.max(before.channels, channels),
      parameters: before.parameters + costs.weights + costs.biases + costs.batchNorm,
      macs: before.macs + costs.macs,
    });
  }
  return [...stages.values()].sort((a, b) => b.height * b.width - a.height * a.width);
}
