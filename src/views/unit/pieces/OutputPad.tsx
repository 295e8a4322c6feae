import { useMemo } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { paintFeatureMap } from '../../../draw/paint.ts';
import { regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { unitText } from '../../messages/en/unit.ts';
import { mapsOf, type UnitData } from '../unit-data.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import { CellPad } from './CellPad.tsx';
import { Figure } from './Figure.tsx';
import { figureSize } from './figure-size.ts';
import { MapTile } from './MapTile.tsx';
import { ScaleLegend } from './ScaleLegend.tsx';
import { Veil } from './Veil.tsx';

interface Props {
  readonly unit: UnitData;
  readonly layer: LayerId;
  readonly map: number;
  readonly cursor: CellCursor;
  /** Of the present cell, as printed elsewhere in the panel. */
  readonly value: string;
  readonly fitPx: number;
}

/** The map that the panel is about: where one points at cells, and which fills as the animation plays. */
export function OutputPad({ unit, layer, map, cursor, value, fitPx }: Props) {
  const maps = mapsOf(unit, layer);
  const scale = unit.scaleOf(layer, map);
  const pixels = useMemo(() => paintFeatureMap(maps, map, scale), [maps, map, scale]);
  const name = unitText.mapName(layer, map);
  return (
    <Figure caption={<strong>{name}</strong>} note={<ScaleLegend scale={scale} />}>
      <CellPad name={name} cursor={cursor} value={value}>
        <MapTile
          pixels={pixels}
          size={figureSize(maps.shape, fitPx)}
          outline={regionOfCell(cursor.cell)}
          onPoint={cursor.point}
          onPick={cursor.pick}
          overlay={(grid) => <Veil grid={grid} cursor={cursor} />}
        />
      </CellPad>
    </Figure>
  );
}
