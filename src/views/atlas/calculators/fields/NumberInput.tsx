import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { Bounds } from '../../../../core/calculators/field.ts';
import { readWhole } from '../../../../core/calculators/value-text.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './Fields.module.css';

interface Props {
  readonly label: string;
  /** What it is called for those who do not see where it stands. */
  readonly name?: string;
  readonly bounds: Bounds;
  readonly value: number;
  /** Why this value does not go with the others. */
  readonly problem?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** Who types no further for as long as this has written the number they meant. */
const PAUSE_MS = 500;

/**
 * A whole number within bounds. It counts once it is finished: with Enter, on leaving the field, or after a pause.
 * What is no such number is explained here, and on leaving gives way to the last good value, which counts all the while.
 */
export function NumberInput({ label, name, bounds, value, problem, onChange }: Props) {
  const [id, why] = [useId(), useId()];
  const [written, setWritten] = useState(String(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setWritten(String(value));
  }
  const read = readWhole(bounds, written);
  const finish = (next: number | undefined) => {
    if (next === undefined || next === value) return;
    setKnown(next);
    onChange(next);
  };
  useAfterPause(read, finish);
  const told = read === undefined ? calculatorsText.badNumber(bounds.from, bounds.to, value) : problem;
  return (
    <div className={styles.field}>
      <div className={styles.control}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="number"
          step={1}
          min={bounds.from}
          max={bounds.to}
          inputMode="numeric"
          value={written}
          aria-label={name}
          aria-invalid={told !== undefined || undefined}
          aria-describedby={told === undefined ? undefined : why}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish(read);
          }}
          onBlur={() => {
            finish(read);
            setWritten(String(read ?? value));
          }}
        />
      </div>
      {told !== undefined && (
        <p id={why} className={styles.alarm} role="alert">
          {told}
        </p>
      )}
    </div>
  );
}

/** Calls back with what was read once it has stayed the same for a while. */
function useAfterPause(read: number | undefined, onPause: (read: number | undefined) => void): void {
  const onLatestPause = useEffectEvent(onPause);
  useEffect(() => {
    const timer = setTimeout(() => onLatestPause(read), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [read]);
}
