import { useId, useState } from 'react';
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

/** A whole number within bounds. What is none is explained here, and the last good value keeps counting. */
export function NumberInput({ label, name, bounds, value, problem, onChange }: Props) {
  const [id, why] = [useId(), useId()];
  const [written, setWritten] = useState(String(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setWritten(String(value));
  }
  const read = readWhole(bounds, written);
  const told = read === undefined ? calculatorsText.badNumber(bounds.from, bounds.to, value) : problem;
  return (
    <div className={styles.field}>
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
        onChange={(event) => {
          const text = event.currentTarget.value;
          setWritten(text);
          const next = readWhole(bounds, text);
          if (next === undefined) return;
          setKnown(next);
          onChange(next);
        }}
      />
      {told !== undefined && (
        <p id={why} className={styles.alarm} role="alert">
          {told}
        </p>
      )}
    </div>
  );
}
