import { memo } from 'react';
import type { ColourScale } from '../../../draw/colour.ts';
import { legendOf } from '../../../draw/legend.ts';
import { unitText } from '../../messages/en/unit.ts';
import styles from './ScaleLegend.module.css';

interface Props {
  readonly scale: ColourScale;
  /** What the colours stand for; left out where the map above says it. */
  readonly name?: string;
}

/** Which colours stand for which values: a strip of colour between the numbers at its ends. */
export const ScaleLegend = memo(function ScaleLegend({ scale, name }: Props) {
  const { gradient, ticks } = legendOf(scale);
  const low = ticks[0]?.text ?? '';
  const high = ticks.at(-1)?.text ?? '';
  return (
    <span className={styles.legend} role="img" aria-label={unitText.legendOf(name, low, high)}>
      {name && <span>{name}</span>}
      <span>{low}</span>
      <span className={styles.strip} style={{ background: gradient }} />
      <span>{high}</span>
    </span>
  );
});
