import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { StackedKind, StackedLayer, StackField } from '../../../../core/calculators/field.ts';
import { calculatorsText } from '../../../messages/en/atlas-calculators.ts';
import styles from './Fields.module.css';
import { NumberInput } from './NumberInput.tsx';

const text = calculatorsText.stack;

interface Props {
  readonly field: StackField;
  readonly value: readonly StackedLayer[];
  readonly onChange: (value: readonly StackedLayer[]) => void;
}

type Side = 'kernel' | 'stride' | 'dilation';

/** What can be set of a layer, by its kind. */
const sides: Readonly<Record<StackedKind, readonly Side[]>> = {
  convolution: ['kernel', 'stride', 'dilation'],
  pool: ['kernel', 'stride'],
};
const kinds = Object.keys(sides) as readonly StackedKind[];

/** The layers of a stack: kinds and windows can be changed, layers added at the end and removed anywhere. */
export function StackEditor({ field, value, onChange }: Props) {
  const full = useId();
  const add = useRef<HTMLButtonElement>(null);
  const layers = value.map((layer, index) => ({ layer, index, name: text.layer(index + 1) }));
  const isFull = value.length >= field.most;
  const change = (index: number, changed: StackedLayer) => onChange(value.with(index, changed));
  const remove = (index: number) => {
    onChange(value.filter((_, at) => at !== index));
    // The button that had the focus is gone.
    add.current?.focus();
  };
  return (
    <fieldset className={styles.stack}>
      <legend>{text.title}</legend>
      <ol>
        {layers.map(({ layer, index, name }) => (
          <li key={name}>
            <label className={styles.layer}>
              {name}
              <select
                value={layer.kind}
                aria-label={text.named(index + 1, text.kind)}
                onChange={(event) => change(index, ofKind(layer, event.currentTarget.value as StackedKind))}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {text.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
            {sides[layer.kind].map((side) => (
              <NumberInput
                key={side}
                label={text[side]}
                name={text.named(index + 1, text[side])}
                bounds={field[side]}
                value={layer[side]}
                onChange={(number) => change(index, withSide(layer, side, number))}
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
            if (!isFull)
              onChange([
                ...value,
                value.at(-1) ?? { kind: 'convolution', kernel: 3, stride: 1, dilation: 1 },
              ]);
          }}
        >
          <Plus aria-hidden /> {text.add}
        </button>
        {isFull && <span id={full}>{text.full(field.most)}</span>}
      </p>
    </fieldset>
  );
}

const ofKind = ({ kernel, stride, dilation }: StackedLayer, kind: StackedKind): StackedLayer =>
  kind === 'pool' ? { kind, kernel, stride, dilation: 1 } : { kind, kernel, stride, dilation };

const withSide = (layer: StackedLayer, side: Side, value: number): StackedLayer =>
  ofKind({ ...layer, kind: 'convolution', [side]: value }, layer.kind);
