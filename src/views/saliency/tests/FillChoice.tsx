import type { Fill } from '../../../core/lab/faithfulness-trial.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import styles from './Test.module.css';

const text = labTestsText.faithfulness;

const fills = ['mean', 'black'] as const satisfies readonly Fill[];

interface Props {
  readonly fill: Fill;
  readonly onChange: (fill: Fill) => void;
}

/** What takes the place of pixels that are taken away. */
export function FillChoice({ fill, onChange }: Props) {
  return (
    <div className={styles.choices}>
      <label>
        {text.fill}
        <select
          value={fill}
          onChange={(event) => onChange(fills.find((id) => id === event.target.value) ?? fill)}
        >
          {fills.map((id) => (
            <option key={id} value={id}>
              {text.fills[id]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
