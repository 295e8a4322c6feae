import { numberText } from '../../../draw/format.ts';
import { ValueLegend } from '../../inspector/parts/ValueLegend.tsx';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import styles from './SaliencyLegend.module.css';
import type { SaliencyPlane } from './saliency-plane.ts';

interface Props {
  readonly found: SaliencyPlane;
  /** What the numbers mean. */
  readonly unit: string;
}

/** The overlay's colours in numbers, with their unit, and what was clipped. */
export function SaliencyLegend({ found, unit }: Props) {
  const { scale, limit, largest } = found;
  if (largest === 0) return <p className={styles.note}>{text.allZero}</p>;
  return (
    <div className={styles.legend}>
      <ValueLegend scale={scale} name={unit} />
      <p className={styles.note}>
        {unit}. {largest > limit && text.clipped(numberText(limit), numberText(largest))}
      </p>
    </div>
  );
}
