import type { ReactNode } from 'react';
import type { WindowPosition } from '../../../core/explain/arithmetic.ts';
import { sourceWindow } from '../../../core/explain/source-window.ts';
import type {
  AveragePoolLayer,
  GlobalAveragePoolLayer,
  MaxPoolLayer,
} from '../../../core/network/network.ts';
import { cellCentredOn, windowField, windowRegion } from '../../../draw/unit/window-outline.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx, pictureSidePx } from '../pieces/figure-size.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { Aside, Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import { mapsOf } from '../unit-data.ts';

interface Props extends PanelProps<MaxPoolLayer | AveragePoolLayer | GlobalAveragePoolLayer> {
  /** The window of the present cell. */
  readonly rows: readonly (readonly WindowPosition[])[];
  /** Of the present cell, as printed. */
  readonly value: string;
  readonly children: ReactNode;
}

const NO_STRIDE = { height: 0, width: 0 };

/** The map before and after pooling, with the window; beside them what is computed in it. */
export function PoolFigures({ layer, map, unit, cursor, widthPx, rows, value, children }: Props) {
  const inputLayer = layer.inputs[0] ?? '';
  const first = sourceWindow(layer, mapsOf(unit, inputLayer).shape, { map, y: 0, x: 0 });
  const field = windowField(first, 'stride' in layer ? layer.stride : NO_STRIDE);
  const fitPx = figureSidePx(widthPx);
  return (
    <UnitFigures fitPx={fitPx}>
      <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
      <NeighbourMap
        unit={unit}
        layer={inputLayer}
        map={map}
        outline={windowRegion(rows)}
        fitPx={fitPx}
        onPoint={(cell) => cursor.point(cellCentredOn(field, cursor.cells, cell))}
        onPick={(cell) => cursor.pick(cellCentredOn(field, cursor.cells, cell))}
      />
      <Operator>→</Operator>
      <OutputPad unit={unit} layer={layer.id} map={map} cursor={cursor} value={value} fitPx={fitPx} />
      <Aside>{children}</Aside>
    </UnitFigures>
  );
}
