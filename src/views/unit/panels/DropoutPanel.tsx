import type { DropoutLayer } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import { CopiedMap } from './CopiedMap.tsx';
import styles from './Panel.module.css';

/** Nothing happens here outside training, and the panel says so. */
export function DropoutPanel(props: PanelProps<DropoutLayer>) {
  const { layer, map, unit, cursor } = props;
  const { source, activation } = useArithmetic('dropout', unit, layer.id, map, cursor.cell);
  return (
    <>
      <p className={styles.lead}>{unitText.dropout.lead(numberText(100 * layer.rate))}</p>
      <CopiedMap {...props} source={source} value={activation} />
    </>
  );
}
