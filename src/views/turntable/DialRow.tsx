import { Activity, Square } from 'lucide-react';
import { useId } from 'react';
import { type Dial, type DialId, dials } from '../../core/scene/dials.ts';
import { turntableText as text } from '../messages/en/turntable.ts';
import styles from './DialRow.module.css';

interface Props {
  readonly id: DialId;
  readonly value: number;
  /** Narrower ends than the dial's own, where the scene has them. */
  readonly ends: readonly [least: number, most: number];
  /** Added to what is shown: the value that a neutral dial stands for. */
  readonly shownFrom: number;
  readonly isMeasuring: boolean;
  /** Whether the network can be measured at all. */
  readonly canMeasure: boolean;
  readonly onValue: (value: number) => void;
  readonly onHold: (isHeld: boolean) => void;
  readonly onMeasure: () => void;
  readonly onStop: () => void;
}

/** One dial: its slider, its value, and a button that tries it from end to end. */
export function DialRow({
  id,
  value,
  ends,
  shownFrom,
  isMeasuring,
  canMeasure,
  onValue,
  onHold,
  onMeasure,
  onStop,
}: Props) {
  const slider = useId();
  const { step, unit } = dials[id] as Dial;
  const shown =
    unit === 'degrees'
      ? text.degrees(Math.round(value + shownFrom), shownFrom === 0)
      : text.times(Math.round(value * 10) / 10);
  return (
    <div className={styles.row}>
      <label htmlFor={slider}>{text.dials[id]}</label>
      <input
        id={slider}
        type="range"
        min={ends[0]}
        max={ends[1]}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onValue(event.target.valueAsNumber)}
        onPointerDown={() => onHold(true)}
        onPointerUp={() => onHold(false)}
        onPointerCancel={() => onHold(false)}
      />
      <span className={styles.value} aria-hidden>
        {shown}
      </span>
      <button
        type="button"
        className={styles.measure}
        aria-pressed={isMeasuring}
        aria-label={isMeasuring ? text.stop : text.measure(id)}
        title={isMeasuring ? text.stop : text.measure(id)}
        disabled={!canMeasure}
        onClick={isMeasuring ? onStop : onMeasure}
      >
        {isMeasuring ? <Square aria-hidden size={14} /> : <Activity aria-hidden size={16} />}
      </button>
    </div>
  );
}
