import { type ActivationLayer, type LayerId, layerById } from '../../../core/network/network.ts';
import { regionOfCell } from '../../../draw/unit/cell-grid.ts';
import type { UnitData } from '../unit-data.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import { NeighbourMap } from './NeighbourMap.tsx';

interface Props {
  readonly unit: UnitData;
  readonly activation: ActivationLayer;
  readonly map: number;
  readonly cursor: CellCursor;
  readonly fitPx: number;
}

/** The same map after the activation function that reads it. */
export function NextActivation({ unit, activation, map, cursor, fitPx }: Props) {
  return (
    <NeighbourMap
      unit={unit}
      layer={activation.id}
      map={map}
      cell={cursor.cell}
      outline={regionOfCell(cursor.cell)}
      fitPx={fitPx}
      onPoint={cursor.point}
      onPick={cursor.pick}
      fillsWith={cursor}
    />
  );
}

/** The activation that reads a layer directly, if there is one. */
export function activationAfter({ loaded }: UnitData, layer: LayerId): ActivationLayer | undefined {
  return loaded.description
    .layer(layer)
    .consumers.map((id) => layerById(loaded.network, id))
    .find((consumer) => consumer.kind === 'activation');
}
