import { useId, useState } from 'react';
import { type Field, valueWritten } from '../../../core/editor/field.ts';
import type { Layer } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './LayerPanel.module.css';

interface Props {
  readonly field: Field<Layer>;
  readonly layer: Layer;
  readonly onChange: (value: string) => void;
}

/** One field of a layer. What it does not take is explained, and the last good value keeps counting. */
export function FieldInput({ field, layer, onChange }: Props) {
  const { form, id } = field;
  const value = field.read(layer);
  const label = text.field(id);
  switch (form.type) {
    case 'fixed':
      return null;
    case 'flag':
      return (
        <label className={styles.flag}>
          <input
            type="checkbox"
            checked={value === 'yes'}
            onChange={(event) => onChange(event.target.checked ? 'yes' : 'no')}
          />
          {label}
        </label>
      );
    case 'choice':
      return (
        <label className={styles.field}>
          <span>{label}</span>
          <select value={value} onChange={(event) => onChange(event.target.value)}>
            {form.options.map((option) => (
              <option key={option} value={option}>
                {text.option(option)}
              </option>
            ))}
          </select>
        </label>
      );
    default:
      return <TextField field={field} layer={layer} value={value} label={label} onChange={onChange} />;
  }
}

function TextField({
  field,
  layer,
  value,
  label,
  onChange,
}: Props & { readonly value: string; readonly label: string }) {
  const [id, why] = [useId(), useId()];
  const [written, setWritten] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setWritten(value);
  }
  const { form } = field;
  const isGood = field.write(layer, written) !== undefined;
  const hint = text.formHint[form.type];
  const isNumber = form.type === 'whole';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={isNumber ? 'number' : 'text'}
        inputMode={isNumber ? 'numeric' : undefined}
        min={isNumber ? form.from : undefined}
        max={isNumber ? form.to : undefined}
        value={written}
        aria-invalid={!isGood || undefined}
        aria-describedby={why}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setWritten(next);
          const good = valueWritten(field, layer, next);
          if (good === undefined || good === value) return;
          // What is typed stays as it is: `0.0` may be on its way to `0.05`.
          setKnown(good);
          onChange(good);
        }}
      />
      <p id={why} className={isGood ? styles.hint : styles.alarm} role={isGood ? undefined : 'alert'}>
        {isGood ? hint : text.badValue(form, value)}
      </p>
    </div>
  );
}
