import { useCallback, useMemo } from 'react';
import type { Editable, Edited } from '../../../core/editor/apply-edits.ts';
import { readEdits } from '../../../core/editor/edit-text.ts';
import { EditedSteps } from '../../../core/editor/edited-steps.ts';
import { type EditHistory, linkedPart, noHistory } from '../../../core/editor/history.ts';
import type { Refusal } from '../../../core/editor/refusal.ts';
import { editsParameter } from '../../../store/atlas/editor-parameters.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { useAtlas } from '../use-atlas.ts';

/** What is changed, and what that comes to. */
export interface Edits {
  readonly history: EditHistory;
  readonly edited: Edited;
  /** What of the link could not be made. */
  readonly refused: readonly Refusal[];
  /** How many of the edits the link holds. */
  readonly linked: number;
  change(history: EditHistory): void;
  /** What a longer or shorter list would come to. */
  preview(history: EditHistory): Edited;
}

/** The edits of the link, or those that the link is too short for. @param baseId what they are made of, as links name it */
export function useEdits(baseId: string, base: Editable): Edits {
  const [written, setWritten] = useAtlas(editsParameter);
  const draft = useSelector((state) => state.editorDraft);
  const { setEditorDraft } = useActions();
  const steps = useMemo(() => new EditedSteps(base), [base]);
  const read = useMemo(() => readEdits(written), [written]);
  const { history: kept } = draft;
  const isKept = kept?.base === baseId && kept.linked === written;
  const known = useMemo<EditHistory>(
    () =>
      isKept && kept
        ? { edits: kept.edits, startedOver: kept.startedOver, undone: kept.undone }
        : { ...noHistory, edits: read.flatMap((one) => ('edit' in one ? [one.edit] : [])) },
    [isKept, kept, read],
  );
  const edited = useMemo(() => steps.after(known.edits), [steps, known]);
  const refused = useMemo<readonly Refusal[]>(() => {
    const unreadable = isKept ? [] : read.flatMap((one) => ('unreadable' in one ? [one.unreadable] : []));
    return [...unreadable.map((entry) => ({ why: 'unreadable', text: entry }) as const), ...edited.refused];
  }, [isKept, read, edited]);
  const history = useMemo(() => ({ ...known, edits: edited.made }), [edited, known]);
  const change = useCallback(
    (next: EditHistory) => {
      const linked = linkedPart(next.edits).text;
      setEditorDraft({ ...draft, history: { base: baseId, linked, ...next } });
      setWritten(linked);
    },
    [baseId, draft, setEditorDraft, setWritten],
  );
  const preview = useCallback((next: EditHistory) => steps.after(next.edits), [steps]);
  // A link that was read holds all that it was read for, however long it is.
  const linked = useMemo(
    () => (isKept ? linkedPart(history.edits).count : history.edits.length),
    [isKept, history],
  );
  return { history, edited, refused, linked, change, preview };
}
