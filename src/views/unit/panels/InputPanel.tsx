import type { InputArithmetic } from '../../../core/explain/arithmetic.ts';
import type { InputLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { figureSidePx } from '../pieces/figure-size.ts';
import { OutputPad } from '../pieces/OutputPad.tsx';
import { PictureFigure } from '../pieces/PictureFigure.tsx';
import { Reckoning, type ReckoningLine } from '../pieces/Reckoning.tsx';
import { Operator, UnitFigures } from '../pieces/UnitFigures.tsx';
import { useArithmetic } from '../use-arithmetic.ts';
import { channelName } from './channel-name.ts';
import styles from './Panel.module.css';

const text = unitText.input;

/** A pixel's level in one colour channel, and what the network is given for it. */
export function InputPanel({ layer, map, unit, cursor, widthPx, gate }: PanelProps<InputLayer>) {
  const arithmetic = useArithmetic('input', unit, layer.id, map, cursor.cell);
  const fitPx = 1.5 * figureSidePx(widthPx);
  const value = numberText(arithmetic.activation);
  return (
    <>
      <p className={styles.lead}>{text.lead(channelName(unit, layer.id, map))}</p>
      <UnitFigures fitPx={fitPx}>
        <PictureFigure unit={unit} layer={layer.id} cursor={cursor} fitPx={fitPx} />
        <Operator>→</Operator>
        <OutputPad
          unit={unit}
          layer={layer.id}
          map={map}
          cursor={cursor}
          value={gate.isShut ? '?' : value}
          fitPx={fitPx}
        />
        <Reckoning
          title={unitText.cellName(cursor.cell.y, cursor.cell.x)}
          gate={gate}
          lines={[
            ...normalisationLines(arithmetic),
            { key: 'result', name: text.result, value, isResult: true, isSecret: true },
          ]}
        />
      </UnitFigures>
    </>
  );
}

/** The steps from the level to what the network reads; those that change nothing are left out. */
function normalisationLines({ byte, range: [low, high], mean, std }: InputArithmetic): ReckoningLine[] {
  const share = byte / 255;
  const ranged = share * (high - low) + low;
  const centred = ranged - mean;
  const isRanged = low !== 0 || high !== 1;
  return [
    { key: 'byte', name: text.byte, value: numberText(byte) },
    { key: 'share', name: text.unit, value: numberText(share) },
    ...(isRanged
      ? [{ key: 'range', name: text.ranged(numberText(low), numberText(high)), value: numberText(ranged) }]
      : []),
    ...(mean === 0
      ? []
      : [{ key: 'mean', name: text.centred(numberText(mean)), value: numberText(centred) }]),
    ...(std === 1
      ? []
      : [{ key: 'std', name: text.scaled(numberText(std)), value: numberText(centred / std) }]),
  ];
}
