import type { CombineArithmetic } from '../../../core/explain/arithmetic.ts';
import type { CombineLayer } from '../../../core/network/network.ts';
import { fixed, printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { PlaceLink } from '../pieces/PlaceLink.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { mapsOf } from '../unit-data.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.combine;

/** Maps multiplied, subtracted, averaged or compared cell by cell. */
export function CombinePanel(props: PanelProps<CombineLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const arithmetic = useArithmetic('combine', unit, layer.id, map, cursor.cell);
  const { operands, operation } = arithmetic;
  const { terms, total, sum } = printed(arithmetic, decimals);
  const isRepeated = operands.some(({ y, x }) => y !== cursor.cell.y || x !== cursor.cell.x);
  const between: readonly ReckoningLine[] =
    operation === 'average'
      ? [
          { key: 'sum', name: text.sum, value: sum, isResult: true },
          { key: 'count', name: text.count, value: operands.length },
        ]
      : [];
  return (
    <>
      <p className={styles.lead}>{text.leads[operation](operands.length)}</p>
      <PointwiseFigures
        {...props}
        layer={layer.id}
        sources={operands.map((operand) => ({
          layer: operand.layer,
          map: operand.map,
          ...(isOneCell(mapsOf(unit, operand.layer).shape) ? { cell: { y: 0, x: 0 } } : {}),
        }))}
        joint={text.joints[operation]}
        arrow={operation === 'average' ? '→' : '='}
        value={gate.isShut ? '?' : total}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            ...operands.map(({ layer: from, map: source, y, x }, index) => ({
              key: `${index} ${from}`,
              name: (
                <PlaceLink place={{ layer: from, map: source, cell: { y, x } }} onGo={unit.goTo}>
                  {unitText.mapName(from, source)}
                </PlaceLink>
              ),
              value: terms[index],
            })),
            ...between,
            {
              key: 'result',
              name: unitText.mapName(layer.id, map),
              value: total,
              isResult: true,
              isSecret: true,
            },
          ]}
          note={isRepeated ? text.repeated : undefined}
        />
      </PointwiseFigures>
    </>
  );
}

const isOneCell = ({ height, width }: { readonly height: number; readonly width: number }) =>
  height * width === 1;

/** The printed terms of a difference or a mean add up; factors and candidates are printed as they are. */
function printed({ operation, operands, activation }: CombineArithmetic, decimals: number) {
  const values = operands.map(({ value }) => value);
  const total = fixed(activation, decimals);
  if (operation === 'subtract') {
    const [first = 0, second = 0] = values;
    const difference = printedAnswer([first, -second], activation, { decimals });
    return { terms: difference.terms, total: difference.total, sum: difference.total };
  }
  const sum = printedAnswer(values, activation * values.length, { decimals });
  if (operation === 'average') return { terms: sum.terms, total, sum: sum.total };
  return { terms: values.map((value) => fixed(value, decimals)), total, sum: total };
}
