import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ModelAnswers, ModelPreview } from '../../core/model-files/model-draft.ts';
import { LARGEST_SIDE } from '../../core/network/input-size.ts';
import type { PathedFile } from '../../store/own-network.ts';
import { ownNetworkText as text } from '../messages/en/own-network.ts';
import { type FieldName, type Fields, firstFields, isSizeOpen, readAnswers } from './answers.ts';
import { ClassNames } from './ClassNames.tsx';
import { Field } from './Field.tsx';
import { ModelFacts } from './ModelFacts.tsx';
import styles from './OwnNetworkDialog.module.css';
import { PixelsField } from './PixelsField.tsx';

interface Props {
  readonly preview: ModelPreview;
  /** From a file of names that was brought since. */
  readonly names: readonly string[] | undefined;
  readonly isBuilding: boolean;
  readonly onAnswers: (answers: ModelAnswers) => void;
  readonly onNamesFile: (files: readonly PathedFile[]) => void;
  readonly onCancel: () => void;
}

/** What the model is, and a field for each thing that its files do not say. */
export function AskForm({ preview, names, isBuilding, onAnswers, onNamesFile, onCancel }: Props) {
  const [fields, setFields] = useState<Fields>(() => firstFields(preview));
  const [wrong, setWrong] = useState<{ readonly field: FieldName; readonly problem: string }>();
  const form = useRef<HTMLFormElement>(null);
  const shown = useId();
  const change = (patch: Partial<Fields>) => setFields((before) => ({ ...before, ...patch }));
  const problemOf = (field: FieldName) => (wrong?.field === field ? wrong.problem : undefined);
  useEffect(() => {
    if (names) setFields((before) => ({ ...before, classes: names.join('\n') }));
  }, [names]);
  // Whoever has nothing to add presses Enter.
  useEffect(() => form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reading = readAnswers(fields, preview);
    setWrong(reading.ok ? undefined : reading);
    if (reading.ok) onAnswers(reading.answers);
  };
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  return (
    <form ref={form} className={styles.form} aria-describedby={shown} noValidate onSubmit={submit}>
      <ModelFacts preview={preview} />
      <p id={shown}>{text.shown[preview.answer](preview.outputs)}</p>
      <Field label={text.name} problem={problemOf('name')}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            value={fields.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      {isSizeOpen(preview) && (
        <Field label={text.size} help={text.sizeHelp(LARGEST_SIDE)} problem={problemOf('side')}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="numeric"
              value={fields.side}
              onChange={(event) => change({ side: event.target.value })}
            />
          )}
        </Field>
      )}
      {!preview.normalisation && (
        <PixelsField
          fields={fields}
          channels={preview.input.channels}
          isLikely={fields.pixels === 'bytes' && preview.likelyRange === 'bytes'}
          problem={problemOf('deviation')}
          onChange={change}
        />
      )}
      {!preview.classes && (
        <ClassNames
          classes={fields.classes}
          outputs={preview.outputs}
          problem={problemOf('classes')}
          onChange={(classes) => change({ classes })}
          onFile={onNamesFile}
        />
      )}
      <div className={styles.buttons}>
        <p className={styles.stays}>{text.stays}</p>
        <button type="button" className={styles.button} onClick={onCancel}>
          {text.cancel}
        </button>
        <button type="submit" className={styles.primary} disabled={isBuilding}>
          {isBuilding ? text.building : text.confirm}
        </button>
      </div>
    </form>
  );
}
