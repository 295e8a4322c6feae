import type { Layer } from '../../../core/network/network.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { ablationText } from '../../messages/en/ablation.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { CellFigures } from '../pieces/CellFigures.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { unitName } from './unit-name.ts';

const text = ablationText.unit;

/** A map that counts as 0: what the layer computes for it, and what becomes of that. */
export function SilencedPanel(props: PanelProps<Layer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const { height, width } = cursor.cells;
  const { unsilenced } = useArithmetic('silenced', unit, layer.id, map, cursor.cell);
  const isVector = height * width === 1;
  const name = isVector ? unitName(unit, layer.id, map) : unitText.mapName(layer.id, map);
  const zero = fixed(0, decimals);
  const computed: readonly ReckoningLine[] =
    unsilenced === undefined
      ? []
      : [
          { key: 'computed', name: text.computed(name), value: fixed(unsilenced, decimals) },
          { key: 'factor', name: text.silenced, value: text.factor },
        ];
  return (
    <>
      <p className={styles.lead}>{unsilenced === undefined ? text.leadOfInput : text.lead}</p>
      <CellFigures {...props} value={zero} />
      <Reckoning
        title={isVector ? name : unitText.cellName(cursor.cell.y, cursor.cell.x)}
        gate={gate}
        lines={[...computed, { key: 'result', name, value: zero, isResult: true }]}
      />
    </>
  );
}
