import { receptiveFieldOf } from '../../../core/network/describe.ts';
import { inputLayer, type LayerId } from '../../../core/network/network.ts';
import { cellCentredOn } from '../../../draw/unit/window-outline.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { UnitData } from '../unit-data.ts';
import type { CellCursor } from '../use-cell-cursor.ts';
import { Figure } from './Figure.tsx';
import { figureSize } from './figure-size.ts';
import { MapTile } from './MapTile.tsx';
import { PlaceLink } from './PlaceLink.tsx';

interface Props {
  readonly unit: UnitData;
  readonly layer: LayerId;
  readonly cursor: CellCursor;
  readonly fitPx: number;
}

/** The picture with the part of it that the present cell sees. */
export function PictureFigure({ unit, layer, cursor, fitPx }: Props) {
  const { picture, loaded, goTo } = unit;
  const { receptiveField } = loaded.description.layer(layer);
  const seen = receptiveFieldOf(loaded.description, layer, cursor.cell);
  const middle = {
    y: Math.min(picture.height - 1, Math.max(0, Math.floor(seen.top + seen.height / 2))),
    x: Math.min(picture.width - 1, Math.max(0, Math.floor(seen.left + seen.width / 2))),
  };
  const input = inputLayer(loaded.network).id;
  return (
    <Figure
      caption={
        <PlaceLink place={{ layer: input, map: 0, cell: middle }} onGo={goTo}>
          {unitText.picture}
        </PlaceLink>
      }
    >
      <MapTile
        pixels={picture}
        size={figureSize(picture, fitPx)}
        outline={seen}
        clip
        onPoint={(at) => cursor.point(cellCentredOn(receptiveField, cursor.cells, at))}
        onPick={(at) => cursor.pick(cellCentredOn(receptiveField, cursor.cells, at))}
      />
    </Figure>
  );
}
