import { printedSum } from '../../../core/maths/printed-sum.ts';
import type { BatchNormalisationLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { fixed, printedAnswer } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.batchNormalisation;

/** Centre, scale, stretch, move: the four steps with their numbers. */
export function BatchNormalisationPanel(props: PanelProps<BatchNormalisationLayer>) {
  const { layer, map, unit, cursor, widthPx, decimals, gate } = props;
  const steps = useArithmetic('batch normalisation', unit, layer.id, map, cursor.cell);
  const { input, mean, deviation, normalised, gamma, beta, activation } = steps;
  const centred = printedSum([input.value, -mean], { decimals });
  const moved = printedAnswer([gamma * normalised, beta], activation, { decimals });
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <PointwiseFigures
        unit={unit}
        layer={layer.id}
        map={map}
        cursor={cursor}
        widthPx={widthPx}
        sources={[{ layer: input.layer, map: input.map }]}
        value={gate.isShut ? '?' : moved.total}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            { key: 'input', name: unitText.mapName(input.layer, input.map), value: centred.terms[0] },
            { key: 'mean', name: text.centred, value: centred.terms[1] },
            { key: 'centred', name: text.centredValue, value: centred.total, isResult: true },
            { key: 'deviation', name: text.divided, value: numberText(deviation) },
            {
              key: 'normalised',
              name: text.normalised,
              value: fixed(normalised, decimals),
              isResult: true,
            },
            { key: 'gamma', name: text.gamma, value: numberText(gamma) },
            { key: 'scaled', name: text.scaled, value: moved.terms[0], isResult: true },
            { key: 'beta', name: text.beta, value: moved.terms[1] },
            {
              key: 'result',
              name: unitText.mapName(layer.id, map),
              value: moved.total,
              isResult: true,
              isSecret: true,
            },
          ]}
        />
      </PointwiseFigures>
    </>
  );
}
