import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { StackedWindow, StackField } from '../../../../core/calculators/field.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './Fields.module.css';
import { NumberInput } from './NumberInput.tsx';

const text = calculatorsText.stack;

interface Props {
  readonly field: StackField;
  readonly value: readonly StackedWindow[];
  readonly onChange: (value: readonly StackedWindow[]) => void;
}

const sides = ['kernel', 'stride', 'dilation'] as const;

/** The layers of a stack: their windows can be changed, layers added at the end and removed anywhere. */
export function StackEditor({ field, value, onChange }: Props) {
  const full = useId();
  const add = useRef<HTMLButtonElement>(null);
  const layers = value.map((window, index) => ({ window, index, name: text.layer(index + 1) }));
  const isFull = value.length >= field.most;
  const change = (index: number, patch: Partial<StackedWindow>) =>
    onChange(value.map((window, at) => (at === index ? { ...window, ...patch } : window)));
  const remove = (index: number) => {
    onChange(value.filter((_, at) => at !== index));
    // The button that had the focus is gone.
    add.current?.focus();
  };
  return (
    <fieldset className={styles.stack}>
      <legend>{text.title}</legend>
      <ol>
        {layers.map(({ window, index, name }) => (
          <li key={name}>
            <span className={styles.layer}>{name}</span>
            {sides.map((side) => (
              <NumberInput
                key={side}
                label={text[side]}
                name={text.named(index + 1, text[side])}
                bounds={field[side]}
                value={window[side]}
                onChange={(number) => change(index, { [side]: number })}
              />
            ))}
            <button
              type="button"
              className={styles.icon}
              aria-label={text.remove(index + 1)}
              title={text.remove(index + 1)}
              disabled={value.length === 1}
              onClick={() => remove(index)}
            >
              <X aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.add}>
        <button
          ref={add}
          type="button"
          className={styles.button}
          aria-disabled={isFull || undefined}
          aria-describedby={isFull ? full : undefined}
          onClick={() => {
            if (!isFull) onChange([...value, value.at(-1) ?? { kernel: 3, stride: 1, dilation: 1 }]);
          }}
        >
          <Plus aria-hidden /> {text.add}
        </button>
        {isFull && <span id={full}>{text.full(field.most)}</span>}
      </p>
    </fieldset>
  );
}
