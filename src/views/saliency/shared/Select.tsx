interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** What can be chosen, with its words, in order. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly isLocked?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of several, with its name before it. */
export function Select<Value extends string>({ label, value, options, isLocked, onChange }: Props<Value>) {
  return (
    <label>
      {label}
      <select
        value={value}
        disabled={isLocked}
        onChange={(event) => {
          const chosen = options.find(([known]) => known === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([known, words]) => (
          <option key={known} value={known}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
