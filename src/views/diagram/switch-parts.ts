import type { KeyboardEvent } from 'react';
import { type Ablation, canSilence } from '../../core/network/ablation.ts';
import { layerById, type Network } from '../../core/network/network.ts';
import type { StopId } from '../../draw/diagram/walk.ts';

/** X alone: with a modifier it belongs to the browser. */
export const isSwitchKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'x' && !ctrlKey && !metaKey && !altKey;

/** What can be switched off at a stop of the diagram: its map, or the link whose handle it is. */
export function partAt(network: Network, { layer, map, input }: StopId): Ablation | undefined {
  if (input !== undefined) return { kind: 'cut', layer, input };
  if (map === undefined || !canSilence(network, layerById(network, layer))) return undefined;
  return { kind: 'silence', layer, map };
}
