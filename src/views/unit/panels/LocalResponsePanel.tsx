import { printedSum } from '../../../core/maths/printed-sum.ts';
import type { LocalResponseNormalisationLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { regionOfCell } from '../../../draw/unit/cell-grid.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { NeighbourMap } from '../pieces/NeighbourMap.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { UnitFigures } from '../pieces/UnitFigures.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.localResponse;
const NEIGHBOUR_FIT_PX = 72;

/** A value divided by how loud its neighbouring maps are in the same cell. */
export function LocalResponsePanel(props: PanelProps<LocalResponseNormalisationLayer>) {
  const { layer, map, unit, cursor, widthPx, decimals, gate } = props;
  const steps = useArithmetic('local response normalisation', unit, layer.id, map, cursor.cell);
  const { input, neighbours, base, activation, alpha, beta, bias } = steps;
  const squares = printedSum(
    neighbours.map(({ value }) => value ** 2),
    { decimals },
  );
  const result = fixed(activation, decimals);
  return (
    <>
      <p className={styles.lead}>{text.lead(neighbours.length)}</p>
      <PointwiseFigures
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        widthPx={widthPx}
        sources={[{ layer: input.layer, map: input.map }]}
        value={gate.isShut ? '?' : result}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            ...neighbours.map((neighbour, index) => ({
              key: `${neighbour.map}`,
              name: text.square(
                unitText.mapName(neighbour.layer, neighbour.map),
                numberText(neighbour.value),
              ),
              value: squares.terms[index],
            })),
            { key: 'squares', name: text.squares, value: squares.total, isResult: true },
            { key: 'base', name: text.base(numberText(bias), numberText(alpha)), value: numberText(base) },
            {
              key: 'result',
              name: text.result(fixed(input.value, decimals), numberText(beta)),
              value: result,
              isResult: true,
              isSecret: true,
            },
          ]}
        />
      </PointwiseFigures>
      <UnitFigures fitPx={NEIGHBOUR_FIT_PX}>
        {neighbours.map((neighbour) => (
          <NeighbourMap
            key={neighbour.map}
            unit={unit}
            layer={neighbour.layer}
            map={neighbour.map}
            cell={cursor.cell}
            outline={regionOfCell(cursor.cell)}
            fitPx={NEIGHBOUR_FIT_PX}
            onPoint={cursor.point}
            onPick={cursor.pick}
          />
        ))}
      </UnitFigures>
    </>
  );
}
