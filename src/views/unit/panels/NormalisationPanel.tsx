import { printedSum } from '../../../core/maths/printed-sum.ts';
import type { NormalisationLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { fixed } from '../../../draw/unit/printed-answer.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { Reckoning } from '../pieces/Reckoning.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import styles from './Panel.module.css';
import { PointwiseFigures } from './PointwiseFigures.tsx';

const text = unitText.batchNormalisation;

/** Centre and scale: the two steps with their numbers. */
export function NormalisationPanel(props: PanelProps<NormalisationLayer>) {
  const { layer, map, unit, cursor, decimals, gate } = props;
  const steps = useArithmetic('normalisation', unit, layer.id, map, cursor.cell);
  const { input, mean, deviation, activation } = steps;
  const centred = printedSum([input.value, -mean], { decimals });
  const result = fixed(activation, decimals);
  return (
    <>
      <p className={styles.lead}>{unitText.normalisation.lead}</p>
      <PointwiseFigures
        {...props}
        layer={layer.id}
        sources={[{ layer: input.layer, map: input.map }]}
        value={gate.isShut ? '?' : result}
      >
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            { key: 'input', name: unitText.mapName(input.layer, input.map), value: centred.terms[0] },
            { key: 'mean', name: text.centred, value: centred.terms[1] },
            { key: 'centred', name: text.centredValue, value: centred.total, isResult: true },
            { key: 'deviation', name: unitText.normalisation.divided, value: numberText(deviation) },
            {
              key: 'result',
              name: unitText.mapName(layer.id, map),
              value: result,
              isResult: true,
              isSecret: true,
            },
          ]}
        />
      </PointwiseFigures>
    </>
  );
}
