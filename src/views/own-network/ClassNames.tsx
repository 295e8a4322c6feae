import type { PathedFile } from '../../store/own-network.ts';
import { ownNetworkText as text } from '../messages/en/own-network.ts';
import { namesOf } from './answers.ts';
import styles from './ClassNames.module.css';
import { Field } from './Field.tsx';
import { FilePicker } from './FilePicker.tsx';

interface Props {
  readonly classes: string;
  readonly outputs: number;
  readonly problem: string | undefined;
  readonly onChange: (classes: string) => void;
  readonly onFile: (files: readonly PathedFile[]) => void;
}

/** One name a line, typed, pasted or from a file, counted against the network's outputs. */
export function ClassNames({ classes, outputs, problem, onChange, onFile }: Props) {
  return (
    <>
      <Field label={text.classes} help={text.classesHelp(outputs)} problem={problem}>
        {(attributes) => (
          <textarea
            {...attributes}
            className={styles.names}
            rows={Math.min(6, Math.max(2, outputs))}
            spellCheck={false}
            value={classes}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.below}>
        <FilePicker name={text.namesFile} label={text.fromFile} accept=".txt,.json" onFiles={onFile} />
        <output>{text.counted(namesOf(classes).length, outputs)}</output>
      </div>
    </>
  );
}
