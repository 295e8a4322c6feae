import { useMemo } from 'react';
import { isSilenced } from '../../../core/network/ablation.ts';
import type { LayerId } from '../../../core/network/network.ts';
import type { Region } from '../../../core/network/receptive-field.ts';
import { paintFeatureMap } from '../../../draw/paint.ts';
import type { GridCell } from '../../../draw/unit/cell-grid.ts';
import { unitText } from '../../messages/en/unit.ts';
import { mapsOf, type UnitData } from '../unit-data.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import { Cross } from './Cross.tsx';
import { Figure } from './Figure.tsx';
import { figureSize } from './figure-size.ts';
import { MapTile } from './MapTile.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { ScaleLegend } from './ScaleLegend.tsx';
import { Veil } from './Veil.tsx';

interface Props {
  readonly unit: UnitData;
  readonly layer: LayerId;
  readonly map: number;
  /** What the present cell has to do with on this map. */
  readonly outline: Region | undefined;
  /** Where the name leads. */
  readonly cell?: GridCell | undefined;
  readonly fitPx: number;
  readonly onPoint?: (cell: GridCell) => void;
  readonly onPick?: (cell: GridCell) => void;
  /** Computed from the map that fills while the animation plays, and so fills with it. */
  readonly fillsWith?: CellCursor;
  /** It is read but does not count. */
  readonly isCut?: boolean | undefined;
}

/** Another layer's map that the present one reads or is read by; its name leads there. */
export function NeighbourMap(props: Props) {
  const { unit, layer, map, outline, cell, fitPx, onPoint, onPick, fillsWith, isCut } = props;
  const maps = mapsOf(unit, layer);
  const scale = unit.scaleOf(layer, map);
  const pixels = useMemo(() => paintFeatureMap(maps, map, scale), [maps, map, scale]);
  return (
    <Figure
      caption={
        <PlaceLink place={{ layer, map, ...(cell && { cell }) }} onGo={unit.goTo}>
          {unitText.mapName(layer, map)}
        </PlaceLink>
      }
      note={<ScaleLegend scale={scale} />}
    >
      <MapTile
        pixels={pixels}
        size={figureSize(maps.shape, fitPx)}
        outline={outline}
        onPoint={onPoint}
        onPick={onPick}
        overlay={(grid) => (
          <>
            {fillsWith && <Veil grid={grid} cursor={fillsWith} />}
            {(isCut || isSilenced(unit.ablations, layer, map)) && <Cross grid={grid} />}
          </>
        )}
      />
    </Figure>
  );
}
