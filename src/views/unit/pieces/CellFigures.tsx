import type { Layer } from '../../../core/network/network.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx, pictureSidePx } from './figure-size.ts';
import { OutputPad } from './OutputPad.tsx';
import { PictureFigure } from './PictureFigure.tsx';
import { UnitFigures } from './UnitFigures.tsx';

interface Props extends Pick<PanelProps<Layer>, 'layer' | 'map' | 'unit' | 'cursor' | 'widthPx'> {
  /** Of the present cell, as printed. */
  readonly value: string;
}

/** The map of a layer that mostly makes vectors, for where it acts on every cell of a map; nothing for a vector. */
export function CellFigures({ layer, map, unit, cursor, widthPx, value }: Props) {
  const { height, width } = cursor.cells;
  if (height * width === 1) return null;
  const fitPx = figureSidePx(widthPx);
  return (
    <UnitFigures fitPx={fitPx}>
      <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
      <OutputPad unit={unit} layer={layer.id} map={map} cursor={cursor} value={value} fitPx={fitPx} />
    </UnitFigures>
  );
}
