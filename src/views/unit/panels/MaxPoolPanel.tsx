import type { MaxPoolArithmetic, WindowPosition } from '../../../core/explain/arithmetic.ts';
import type { MaxPoolLayer } from '../../../core/network/network.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { NumberGrid } from '../pieces/NumberGrid.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PoolFigures } from './PoolFigures.tsx';

const text = unitText.maxPool;

/** The largest value of each window. */
export function MaxPoolPanel(props: PanelProps<MaxPoolLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const arithmetic = useArithmetic('max pool', unit, layer.id, map, cursor.cell);
  const { inputLayer, rows, winners, activation } = arithmetic;
  const total = fixed(activation, decimals);
  return (
    <>
      <p className={styles.lead}>{text.lead(layer.kernel.height, layer.kernel.width)}</p>
      <PoolFigures {...props} rows={rows} value={gate.isShut ? '?' : total}>
        <NumberGrid
          name={unitText.window}
          scale={unit.scaleOf(inputLayer, map)}
          onGo={unit.goTo}
          rows={rows.map((row) =>
            row.map((cell) => ({
              key: `${cell.y} ${cell.x}`,
              value: cell.value,
              text: cell.inside ? fixed(cell.value, decimals) : '',
              outside: !cell.inside,
              marked: !gate.isShut && isWinner(arithmetic, cell),
              place: { layer: inputLayer, map, cell: { y: cell.y, x: cell.x } },
            })),
          )}
        />
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[{ key: 'largest', name: text.largest, value: total, isResult: true, isSecret: true }]}
          note={winners.length > 1 ? text.ties(winners.length) : undefined}
        />
      </PoolFigures>
    </>
  );
}

function isWinner({ winners }: MaxPoolArithmetic, { y, x }: WindowPosition): boolean {
  return winners.some((winner) => winner.y === y && winner.x === x);
}
