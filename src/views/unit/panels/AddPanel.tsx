import type { AddLayer } from '../../../core/network/network.ts';
import { printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

/** Maps added up cell by cell. */
export function AddPanel({ layer, map, unit, cursor, widthPx, decimals, gate }: PanelProps<AddLayer>) {
  const { addends, activation } = useArithmetic('add', unit, layer.id, map, cursor.cell);
  const sum = printedAnswer(
    addends.map(({ value }) => value),
    activation,
    { decimals },
  );
  return (
    <>
      <p className={styles.lead}>{unitText.add.lead(addends.length)}</p>
      <PointwiseFigures
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        widthPx={widthPx}
        sources={addends}
        joint="+"
        arrow="="
        value={gate.isShut ? '?' : sum.total}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            ...addends.map((addend, index) => ({
              key: addend.layer,
              name: (
                <PlaceLink
                  place={{ layer: addend.layer, map: addend.map, cell: cursor.cell }}
                  onGo={unit.goTo}
                >
                  {unitText.mapName(addend.layer, addend.map)}
                </PlaceLink>
              ),
              value: sum.terms[index],
            })),
            {
              key: 'sum',
              name: unitText.mapName(layer.id, map),
              value: sum.total,
              isResult: true,
              isSecret: true,
            },
          ]}
        />
      </PointwiseFigures>
    </>
  );
}
