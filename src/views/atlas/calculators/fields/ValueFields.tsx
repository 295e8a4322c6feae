import type { AnyCalculator } from '../../../../core/calculators/calculator.ts';
import type { AnyValues, Field, FieldValue, StackedLayer } from '../../../../core/calculators/field.ts';
import type { AnyCalculatorText } from '../../../messages/en/atlas-calculator-list.ts';
import styles from './Fields.module.css';
import { NumberInput } from './NumberInput.tsx';
import { StackEditor } from './StackEditor.tsx';

interface Props {
  readonly calculator: AnyCalculator;
  readonly words: AnyCalculatorText;
  readonly values: AnyValues;
  readonly onChange: (values: AnyValues) => void;
}

/** Everything that can be set of a calculator, made from its list of fields. */
export function ValueFields({ calculator, words, values, onChange }: Props) {
  const problem = calculator.problem(values);
  const shown = calculator.shown?.(values) ?? Object.keys(calculator.fields);
  return (
    <div className={styles.fields}>
      {shown.map((name) => {
        const field = calculator.fields[name];
        const value = values[name];
        if (!field || value === undefined) return null;
        return (
          <OneField
            key={name}
            label={words.fields[name] ?? name}
            options={words.options ?? {}}
            field={field}
            value={value}
            problem={problem?.field === name ? words.problems[problem.name] : undefined}
            onChange={(next) => onChange({ ...values, [name]: next })}
          />
        );
      })}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly field: Field;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

function OneField({ label, options, field, value, problem, onChange }: FieldProps) {
  switch (field.kind) {
    case 'number':
      return (
        <NumberInput
          label={label}
          bounds={field}
          value={Number(value)}
          problem={problem}
          onChange={onChange}
        />
      );
    case 'flag':
      return (
        <label className={styles.flag}>
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          {label}
        </label>
      );
    case 'choice':
      return (
        <label className={styles.choice}>
          {label}
          <select value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
            {field.options.map((option) => (
              <option key={option} value={option}>
                {options[option] ?? option}
              </option>
            ))}
          </select>
        </label>
      );
    case 'stack':
      return <StackEditor field={field} value={value as readonly StackedLayer[]} onChange={onChange} />;
  }
}
