import { sourceWindow } from '../../../core/explain/source-window.ts';
import type { UpsamplingLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { clampCell, type GridCell } from '../../../draw/unit/cell-grid.ts';
import { printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { windowRegion } from '../../../draw/unit/window-outline.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx, pictureSidePx } from '../pieces/figure-size.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { Aside, Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';

const text = unitText.upsampling;

/** A map enlarged: the cells that a new one is made from, with their shares. */
export function UpsamplingPanel(props: PanelProps<UpsamplingLayer>) {
  const { layer, map, unit, cursor, widthPx, decimals, gate } = props;
  const { factor, interpolation } = layer;
  const { terms, activation } = useArithmetic('upsampling', unit, layer.id, map, cursor.cell);
  const inputLayer = layer.inputs[0] ?? '';
  const window = sourceWindow(layer, mapsOf(unit, inputLayer).shape, { map, ...cursor.cell });
  const sum = printedAnswer(
    terms.map(({ product }) => product),
    activation,
    { decimals },
  );
  const total = gate.isShut ? '?' : sum.total;
  const fitPx = figureSidePx(widthPx);
  const enlarged = ({ y, x }: GridCell) =>
    clampCell(cursor.cells, { y: y * factor.height, x: x * factor.width });
  return (
    <>
      <p className={styles.lead}>
        {interpolation === 'nearest' ? text.nearest(factor.height, factor.width) : text.bilinear}
      </p>
      <UnitFigures fitPx={fitPx}>
        <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={pictureSidePx(widthPx)} />
        <NeighbourMap
          unit={unit}
          layer={inputLayer}
          map={map}
          outline={windowRegion(window)}
          fitPx={fitPx}
          onPoint={(cell) => cursor.point(enlarged(cell))}
          onPick={(cell) => cursor.pick(enlarged(cell))}
        />
        <Operator>→</Operator>
        <OutputPad unit={unit} layer={layer.id} map={map} cursor={cursor} value={total} fitPx={fitPx} />
        <Aside>
          <Reckoning
            title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
            gate={gate}
            lines={[
              ...terms.map((term, index) => ({
                key: `${term.y} ${term.x}`,
                name: (
                  <PlaceLink
                    place={{ layer: term.layer, map: term.map, cell: { y: term.y, x: term.x } }}
                    onGo={unit.goTo}
                  >
                    {text.share(
                      numberText(term.share),
                      `${numberText(term.value)}, ${unitText.cellName(term.y, term.x)}`,
                    )}
                  </PlaceLink>
                ),
                value: sum.terms[index],
              })),
              {
                key: 'result',
                name: unitText.mapName(layer.id, map),
                value: sum.total,
                isResult: true,
                isSecret: true,
              },
            ]}
          />
        </Aside>
      </UnitFigures>
    </>
  );
}
