import { logitsLayer } from '../../../core/network/logits-layer.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { UnitData } from '../unit-data.ts';

/** A unit of a vector: its class where the layer is the network's answer, else its number. */
export function unitName({ loaded: { network } }: UnitData, layer: LayerId, unit: number): string {
  const isAnswer = layer === network.output || layer === logitsLayer(network).id;
  const name = isAnswer ? network.classes[unit] : undefined;
  return name ?? unitText.unitName(layer, unit);
}
