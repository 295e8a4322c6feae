import type { ReactNode } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { type GridCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { figureSidePx, pictureSidePx } from '../pieces/figure-size.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { Aside, Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import type { UnitData } from '../unit-data.ts';
import type { CellCursor } from '../use-cell-cursor.ts';

interface Source {
  readonly layer: LayerId;
  readonly map: number;
  /** Which of its cells is read, where that is the same one for all. */
  readonly cell?: GridCell;
  /** It does not count. */
  readonly isCut?: boolean;
}

interface Props {
  readonly unit: UnitData;
  readonly layer: LayerId;
  readonly map: number;
  readonly cursor: CellCursor;
  readonly widthPx: number;
  /** The maps that are read, cell by cell. */
  readonly sources: readonly Source[];
  /** Between the sources. */
  readonly joint?: string;
  /** Between the sources and the result. */
  readonly arrow?: string;
  /** Of the present cell, as printed. */
  readonly value: string;
  readonly children?: ReactNode;
}

/** Maps that become another one cell by cell: a cell reads nothing but the cell at the same place. */
export function PointwiseFigures(props: Props) {
  const { unit, layer, map, cursor, widthPx, sources, joint, arrow = '→', value, children } = props;
  const fitPx = figureSidePx(widthPx);
  // The same map may be read twice, as in x · x.
  const keyed = sources.map((source, place) => ({
    source,
    key: `${place} ${source.layer}`,
    isFirst: place === 0,
  }));
  return (
    <UnitFigures fitPx={fitPx}>
      <PictureFigure unit={unit} layer={layer} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
      {keyed.map(({ key, source, isFirst }) => (
        <SourceFigure key={key} joint={isFirst ? undefined : joint}>
          <NeighbourMap
            unit={unit}
            layer={source.layer}
            map={source.map}
            cell={source.cell ?? cursor.cell}
            outline={regionOfCell(source.cell ?? cursor.cell)}
            fitPx={fitPx}
            isCut={source.isCut}
            {...(source.cell ? {} : { onPoint: cursor.point, onPick: cursor.pick })}
          />
        </SourceFigure>
      ))}
      <Operator>{arrow}</Operator>
      <OutputPad unit={unit} layer={layer} map={map} cursor={cursor} value={value} fitPx={fitPx} />
      <Aside>{children}</Aside>
    </UnitFigures>
  );
}

function SourceFigure({
  joint,
  children,
}: {
  readonly joint: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <>
      {joint && <Operator>{joint}</Operator>}
      {children}
    </>
  );
}
