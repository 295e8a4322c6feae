import type { TrainingOnlyLayer } from '../../../core/network/network.ts';
import { unitText } from '../../messages/en/unit.ts';
import type { PanelProps } from '../panel-props.ts';
import { useArithmetic } from '../use-arithmetic.ts';
import { CopiedMap } from './CopiedMap.tsx';
import styles from './Panel.module.css';

/** Nothing happens here outside training, and the panel says so. */
export function TrainingOnlyPanel(props: PanelProps<TrainingOnlyLayer>) {
  const { layer, map, unit, cursor } = props;
  const { source, activation } = useArithmetic('training only', unit, layer.id, map, cursor.cell);
  return (
    <>
      <p className={styles.lead}>{unitText.trainingOnly.lead(layer.what)}</p>
      <CopiedMap {...props} source={source} value={activation} />
    </>
  );
}
