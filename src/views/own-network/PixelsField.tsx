import { ownNetworkText as text } from '../messages/en/own-network.ts';
import { type Fields, type PixelsChoice, pixelsChoices } from './answers.ts';
import { Field } from './Field.tsx';
import styles from './PixelsField.module.css';

interface Props {
  readonly fields: Fields;
  readonly channels: number;
  /** Whether the network's first layer suggests the present choice. */
  readonly isLikely: boolean;
  readonly problem: string | undefined;
  readonly onChange: (patch: Partial<Fields>) => void;
}

/** How the levels of a pixel become what the network reads. */
export function PixelsField({ fields, channels, isLikely, problem, onChange }: Props) {
  return (
    <>
      <Field label={text.range} help={isLikely ? text.rangeHelp.bytes : text.rangeHelp.guess}>
        {(attributes) => (
          <select
            {...attributes}
            value={fields.pixels}
            onChange={(event) => onChange({ pixels: event.target.value as PixelsChoice })}
          >
            {pixelsChoices(channels).map((choice) => (
              <option key={choice} value={choice}>
                {text.ranges[choice]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fields.pixels === 'custom' && (
        <div className={styles.custom}>
          <Field label={text.scale}>
            {(attributes) => (
              <select
                {...attributes}
                value={fields.scale}
                onChange={(event) => onChange({ scale: event.target.value as Fields['scale'] })}
              >
                <option value="1">1</option>
                <option value="255">255</option>
              </select>
            )}
          </Field>
          <Field label={text.mean} help={text.perChannel(channels)}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                value={fields.mean}
                onChange={(event) => onChange({ mean: event.target.value })}
              />
            )}
          </Field>
          <Field label={text.deviation} help={text.perChannel(channels)} problem={problem}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                value={fields.deviation}
                onChange={(event) => onChange({ deviation: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
