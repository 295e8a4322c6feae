import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './LayerPanel.module.css';

interface Props {
  readonly inputs: readonly LayerId[];
  /** What it could read: the layers before it. */
  readonly earlier: readonly LayerId[];
  readonly onChange: (inputs: readonly LayerId[]) => void;
}

/** What a layer that joins several reads. */
export function JoinInputs({ inputs, earlier, onChange }: Props) {
  const places = inputs.map((id, index) => ({ id, index, name: text.inputOf(index + 1) }));
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const removed = useRef<number>(undefined);
  // The button that was pressed may be gone: the focus goes to the one in its place, else to what follows.
  useLayoutEffect(() => {
    const place = removed.current;
    removed.current = undefined;
    if (place === undefined) return;
    const next = inputs.length > 1 && place < inputs.length ? `[data-remove="${place}"]` : '[data-add]';
    fieldset.current?.querySelector<HTMLElement>(next)?.focus();
  }, [inputs]);
  return (
    <fieldset ref={fieldset} className={styles.inputs}>
      <legend>{text.inputs}</legend>
      {places.map(({ id, index, name }) => (
        <div key={name} className={styles.input}>
          <select
            aria-label={name}
            value={id}
            onChange={(event) =>
              onChange(inputs.map((other, at) => (at === index ? event.target.value : other)))
            }
          >
            {earlier.map((other) => (
              <option key={other} value={other}>
                {other}
              </option>
            ))}
          </select>
          {inputs.length > 1 && (
            <button
              type="button"
              className={styles.icon}
              data-remove={index}
              aria-label={text.removeInput(index + 1)}
              title={text.removeInput(index + 1)}
              onClick={() => {
                removed.current = index;
                onChange(inputs.filter((_, at) => at !== index));
              }}
            >
              <X aria-hidden size="1.1em" />
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className={styles.button}
        data-add
        onClick={() => onChange([...inputs, earlier.at(-1) ?? inputs[0] ?? ''])}
      >
        {text.addInput}
      </button>
    </fieldset>
  );
}
