import { type LayerId, layerById } from '../../../core/network/network.ts';
import { unitText } from '../../messages/en/unit.ts';
import { mapsOf, type UnitData } from '../unit-data.ts';

/** What an input map is called in a column: its number, or its colour where it is one of the picture's. */
export function channelName(unit: UnitData, layer: LayerId, channel: number): string {
  const isPicture = layerById(unit.loaded.network, layer).kind === 'input';
  return isPicture && mapsOf(unit, layer).shape.channels === 3
    ? unitText.colourChannel(channel)
    : `${channel + 1}`;
}
