import type { ZeroPaddingLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { clampCell, type GridCell, regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx, pictureSidePx } from '../pieces/figure-size.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import { CopiedCell } from './CopiedCell.tsx';
import styles from './Panel.module.css';

const text = unitText.zeroPadding;

/** The map with a border of zeros around it. */
export function ZeroPaddingPanel(props: PanelProps<ZeroPaddingLayer>) {
  const { layer, map, unit, cursor, widthPx } = props;
  const { source, activation } = useArithmetic('zero padding', unit, layer.id, map, cursor.cell);
  const { top, bottom, left, right } = layer.insets;
  const fitPx = figureSidePx(widthPx);
  const outputCell = ({ y, x }: GridCell) => clampCell(cursor.cells, { y: y + top, x: x + left });
  return (
    <>
      <p className={styles.lead}>{text.lead(top, bottom, left, right)}</p>
      <UnitFigures fitPx={fitPx}>
        <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
        <NeighbourMap
          unit={unit}
          layer={layer.inputs[0] ?? ''}
          map={map}
          cell={source && { y: source.y, x: source.x }}
          outline={regionOfCell({ y: cursor.cell.y - top, x: cursor.cell.x - left })}
          fitPx={fitPx}
          onPoint={(cell) => cursor.point(outputCell(cell))}
          onPick={(cell) => cursor.pick(outputCell(cell))}
        />
        <Operator>→</Operator>
        <OutputPad
          unit={unit}
          layer={layer.id}
          map={map}
          cursor={cursor}
          value={numberText(activation)}
          fitPx={fitPx}
        />
        <CopiedCell {...props} source={source} value={activation} note={source ? text.copied : text.padded} />
      </UnitFigures>
    </>
  );
}
