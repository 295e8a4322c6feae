import { printedSum } from '../../../core/maths/printed-sum.ts';
import type { AveragePoolLayer, GlobalAveragePoolLayer } from '../../../core/network/network.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { NumberGrid } from '../pieces/NumberGrid.tsx';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PoolFigures } from './PoolFigures.tsx';

const text = unitText.average;
const MOST_NUMBERS = 64;

/** The mean of each window, or of the whole map. */
export function AveragePoolPanel(props: PanelProps<AveragePoolLayer | GlobalAveragePoolLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const { inputLayer, rows, activation, count } = useArithmetic('average', unit, layer.id, map, cursor.cell);
  const cells = rows.flat();
  const inside = cells.filter((cell) => cell.inside);
  const sum = printedSum(
    inside.map(({ value }) => value),
    { decimals },
  );
  const terms = new Map(inside.map(({ y, x }, index) => [`${y} ${x}`, sum.terms[index]]));
  const mean = fixed(activation, decimals);
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  return (
    <>
      <p className={styles.lead}>
        {layer.kind === 'global average pool' ? text.leadGlobal(height, width) : text.lead(height, width)}
      </p>
      <PoolFigures {...props} rows={rows} value={gate.isShut ? '?' : mean}>
        {cells.length <= MOST_NUMBERS && (
          <NumberGrid
            name={unitText.window}
            scale={unit.scaleOf(inputLayer, map)}
            onGo={unit.goTo}
            rows={rows.map((row) =>
              row.map(({ y, x, value, inside: isInside }) => ({
                key: `${y} ${x}`,
                value,
                text: terms.get(`${y} ${x}`) ?? '',
                outside: !isInside,
                place: { layer: inputLayer, map, cell: { y, x } },
              })),
            )}
          />
        )}
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            { key: 'sum', name: text.sum(count), value: sum.total },
            { key: 'count', name: text.divide, value: count },
            {
              key: 'mean',
              name: unitText.mapName(layer.id, map),
              value: mean,
              isResult: true,
              isSecret: true,
            },
          ]}
          note={count < cells.length ? text.padded : undefined}
        />
      </PoolFigures>
    </>
  );
}
