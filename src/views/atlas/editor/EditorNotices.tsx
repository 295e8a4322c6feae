import type { Outlook } from '../../../core/editor/outlook.ts';
import type { Refusal } from '../../../core/editor/refusal.ts';
import type { LayerId } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import styles from './EditorNotices.module.css';

interface Props {
  /** What the link asks for and the network does not have; empty if there is none. */
  readonly unknownLayer: string;
  /** How to begin; empty where there is no need to say. */
  readonly hint: string;
  readonly refusals: readonly Refusal[];
  /** How many of the edits the link holds. */
  readonly linked: number;
  readonly edits: number;
  readonly mismatches: Outlook['mismatches'];
  readonly onGo: (id: LayerId) => void;
  /** Takes the refusals away. */
  readonly onDismiss: () => void;
}

/** What could not be done, what does not fit, and what the link cannot hold. The editor says aloud what is new of it. */
export function EditorNotices({
  unknownLayer,
  hint,
  refusals,
  linked,
  edits,
  mismatches,
  onGo,
  onDismiss,
}: Props) {
  const sentences = [...new Set(refusals.map(text.refusal))];
  return (
    <div className={styles.notices}>
      {unknownLayer !== '' && (
        <p className={styles.notice} role="status">
          {text.unknownLayer(unknownLayer)}
        </p>
      )}
      {hint !== '' && <p className={styles.notice}>{hint}</p>}
      {sentences.length > 0 && (
        <div className={styles.notice}>
          <p>
            {text.refused(sentences.length)}{' '}
            <button type="button" className={styles.go} onClick={onDismiss}>
              {text.dismiss}
            </button>
          </p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {linked < edits && (
        <p className={styles.notice} role="status">
          {text.tooLong(linked, edits)}
        </p>
      )}
      {mismatches.map(({ layer, mismatch }) => (
        <p key={layer.id} className={styles.alarm}>
          {text.mismatch(layer.id, mismatch)}{' '}
          <button type="button" className={styles.go} onClick={() => onGo(layer.id)}>
            {text.goTo(layer.id)}
          </button>
        </p>
      ))}
    </div>
  );
}
