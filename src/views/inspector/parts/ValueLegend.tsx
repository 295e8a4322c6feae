import type { ColourScale } from '../../../draw/colour.ts';
import { legendOf } from '../../../draw/legend.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import styles from './ValueLegend.module.css';

interface Props {
  readonly scale: ColourScale;
  /** What the colours stand for. */
  readonly name: string;
}

/** A strip of the scale's colours with the values at its ends, and zero where it lies between. */
export function ValueLegend({ scale, name }: Props) {
  const { gradient, ticks } = legendOf(scale);
  const [low, high] = [ticks[0]?.text ?? '', ticks.at(-1)?.text ?? ''];
  return (
    <div className={styles.legend} role="img" aria-label={text.legend(name, low, high)}>
      <div className={styles.strip} style={{ backgroundImage: gradient }} />
      <div className={styles.numbers}>
        {ticks.map((tick) => (
          <span key={tick.value}>{tick.text}</span>
        ))}
      </div>
    </div>
  );
}
