import { type ReactNode, useId } from 'react';
import type { AttributionMethod, OptionSpec } from '../../../core/attribution/method.ts';
import { labText as text } from '../../messages/en/lab.ts';
import { methodsText } from '../../messages/en/methods.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import styles from './MethodNotes.module.css';

interface Props {
  readonly method: AttributionMethod;
  /** At which it is asked, if it needs one. */
  readonly layer: string | undefined;
  readonly options: Readonly<Record<string, number>>;
  readonly onChange: (options: Readonly<Record<string, number>>) => void;
  /** What is told of the map at hand. */
  readonly children: ReactNode;
}

/** What a method lets one set, what it does, its formula and paper, and when it misleads. */
export function MethodNotes({ method, layer, options, onChange, children }: Props) {
  const { id, cite, control } = method;
  const words = methodsText.methods[id];
  return (
    <details className={styles.notes}>
      <summary>{text.settings}</summary>
      <div className={styles.body}>
        {method.options.map((option) => (
          <Option
            key={option.id}
            option={option}
            value={options[option.id] ?? option.default}
            onChange={(value) => onChange({ ...options, [option.id]: value })}
          />
        ))}
        {Object.keys(options).length > 0 && (
          <button type="button" className={styles.reset} onClick={() => onChange({})}>
            {text.reset}
          </button>
        )}
        {children}
        <p>
          {words.what}
          {control && ` (${text.control})`}
        </p>
        <p className={styles.formula}>{words.formula}</p>
        {layer !== undefined && (
          <p>
            {saliencyText.layer} {layer}
          </p>
        )}
        <p>
          <strong>{saliencyText.misleads}:</strong> {words.misleads}
        </p>
        <p className={styles.cite}>{methodsText.cite(cite.authors, cite.year, cite.title)}</p>
      </div>
    </details>
  );
}

interface OptionProps {
  readonly option: OptionSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Option({ option, value, onChange }: OptionProps) {
  const { labelKey, min, max, step, choices } = option;
  const id = useId();
  return (
    <div className={styles.option}>
      <label htmlFor={id}>{methodsText.options[labelKey]}</label>
      {choices ? (
        <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {choices.map((key, index) => (
            <option key={key} value={index}>
              {methodsText.choices[key]}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={id}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          <output htmlFor={id}>{value}</output>
        </>
      )}
    </div>
  );
}
