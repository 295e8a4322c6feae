import { memo } from 'react';
import type { ColourScale } from '../../draw/colour.ts';
import { legendOf } from '../../draw/legend.ts';
import { networkText } from '../messages/en/network.ts';
import styles from './Diagram.module.css';

interface Props {
  readonly scale: ColourScale;
  /** Each map has a scale of its own: the numbers of one would mislead. */
  readonly ownScales: boolean;
  readonly style: object;
}

/** Which colours stand for which values, in the width of a column. */
export const LayerLegend = memo(function LayerLegend({ scale, ownScales, style }: Props) {
  const { gradient, brief } = legendOf(scale);
  return (
    <span className={styles.legend} style={style}>
      <span className={styles.gradient} style={{ background: gradient }} />
      <span>{ownScales ? networkText.perMap : brief}</span>
    </span>
  );
});
