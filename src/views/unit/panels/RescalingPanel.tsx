import type { RescalingLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { fixed, printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.rescaling;

/** The value, times a factor, plus an offset. */
export function RescalingPanel(props: PanelProps<RescalingLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const steps = useArithmetic('rescaling', unit, layer.id, map, cursor.cell);
  const { input, scale, scaled, offset, activation } = steps;
  const sum = printedAnswer([scaled, offset], activation, { decimals });
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <PointwiseFigures
        {...props}
        layer={layer.id}
        sources={[{ layer: input.layer, map: input.map }]}
        value={gate.isShut ? '?' : sum.total}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            {
              key: 'input',
              name: unitText.mapName(input.layer, input.map),
              value: fixed(input.value, decimals),
            },
            { key: 'scale', name: text.scale, value: numberText(scale) },
            { key: 'scaled', name: text.scaled, value: sum.terms[0], isResult: true },
            { key: 'offset', name: text.offset, value: sum.terms[1] },
            {
              key: 'result',
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
