import type { AddLayer } from '../../../core/network/network.ts';
import { printedAddends } from '../../../draw/unit/printed-addends.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { ablationText } from '../../messages/en/ablation.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { CutTerm } from '../pieces/CutTerm.tsx';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

/** Maps added up cell by cell. */
export function AddPanel({ layer, map, unit, cursor, widthPx, decimals, gate }: PanelProps<AddLayer>) {
  const { addends, activation } = useArithmetic('add', unit, layer.id, map, cursor.cell);
  const sum = printedAddends(addends, activation, decimals);
  const cut = addends.find(({ isCut }) => isCut);
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
              key: `${index} ${addend.layer}`,
              name: (
                <PlaceLink
                  place={{ layer: addend.layer, map: addend.map, cell: cursor.cell }}
                  onGo={unit.goTo}
                >
                  {unitText.mapName(addend.layer, addend.map)}
                </PlaceLink>
              ),
              value: addend.isCut ? (
                <CutTerm was={fixed(addend.value, decimals)} is={sum.terms[index] ?? ''} />
              ) : (
                sum.terms[index]
              ),
            })),
            {
              key: 'sum',
              name: unitText.mapName(layer.id, map),
              value: sum.total,
              isResult: true,
              isSecret: true,
            },
          ]}
          note={cut && ablationText.unit.cutNote(cut.layer, layer.id)}
        />
      </PointwiseFigures>
    </>
  );
}
