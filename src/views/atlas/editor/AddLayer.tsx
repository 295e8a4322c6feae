import { type RefObject, useState } from 'react';
import type { Place } from '../../../core/editor/edit.ts';
import { type AddableKind, addableKinds } from '../../../core/editor/kinds.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './LayerPanel.module.css';

interface Props {
  readonly after: LayerId;
  /** Those that read it. */
  readonly readers: readonly LayerId[];
  /** Where one chooses the kind. */
  readonly first: RefObject<HTMLSelectElement | null>;
  readonly onAdd: (kind: AddableKind, at: Place) => void;
}

/** What comes after a layer: of which kind, and for whom. */
export function AddLayer({ after, readers, first, onAdd }: Props) {
  const [kind, setKind] = useState<AddableKind>('convolution');
  const [before, setBefore] = useState<LayerId>();
  const isOne = before !== undefined && readers.includes(before);
  return (
    <form
      className={styles.adding}
      aria-label={text.add}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(kind, isOne ? { after, before } : { after });
      }}
    >
      <label className={styles.field}>
        <span>{text.add}</span>
        <select
          ref={first}
          aria-label={text.addKind}
          value={kind}
          onChange={(event) =>
            setKind(addableKinds.find((known) => known === event.target.value) ?? 'convolution')
          }
        >
          {addableKinds.map((known) => (
            <option key={known} value={known}>
              {text.kinds[known]}
            </option>
          ))}
        </select>
      </label>
      {readers.length > 1 && (
        <label className={styles.field}>
          <span>{text.addFor}</span>
          <select
            value={isOne ? before : ''}
            onChange={(event) => setBefore(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{text.everyone}</option>
            {readers.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className={styles.button}>
        {text.addButton}
      </button>
    </form>
  );
}
