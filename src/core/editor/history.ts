import type { Edit } from './edit.ts';
import { writeEdit } from './edit-text.ts';

/** Everything was taken back at once. */
export interface StartOver {
  readonly does: 'start-over';
}

/** What can be taken back in one go. */
export type Deed = Edit | StartOver;

/** What has been changed, and what was taken back and can be done again: the last of it first. */
export interface EditHistory {
  readonly edits: readonly Edit[];
  /** The lists of edits that were there each time when one started over: the last of them first. */
  readonly startedOver: readonly (readonly Edit[])[];
  readonly undone: readonly Deed[];
}

export const noHistory: EditHistory = { edits: [], startedOver: [], undone: [] };

/** Signs that a link's list of edits may have: longer addresses are cut off by some programs. */
export const LONGEST_LINK = 3500;

/** With one edit more. Setting the same field of the same layer again replaces what was set. */
export function withEdit({ edits, startedOver }: EditHistory, edit: Edit): EditHistory {
  const last = edits.at(-1);
  const isAgain =
    edit.does === 'set' && last?.does === 'set' && last.layer === edit.layer && last.field === edit.field;
  return { edits: [...(isAgain ? edits.slice(0, -1) : edits), edit], startedOver, undone: [] };
}

/** Without any edits; they come back all at once. */
export function startOver({ edits, startedOver, undone }: EditHistory): EditHistory {
  if (edits.length === 0) return { edits, startedOver, undone };
  return { edits: [], startedOver: [edits, ...startedOver], undone: [] };
}

/** What `undo` takes back. */
export function lastDeed({ edits, startedOver }: EditHistory): Deed | undefined {
  return edits.at(-1) ?? (startedOver.length > 0 ? { does: 'start-over' } : undefined);
}

export function undo(history: EditHistory): EditHistory {
  const { edits, startedOver, undone } = history;
  const last = lastDeed(history);
  if (!last) return history;
  if (last.does !== 'start-over') return { ...history, edits: edits.slice(0, -1), undone: [last, ...undone] };
  const [before = [], ...earlier] = startedOver;
  return { edits: before, startedOver: earlier, undone: [last, ...undone] };
}

export function redo(history: EditHistory): EditHistory {
  const [next, ...others] = history.undone;
  if (!next) return history;
  if (next.does === 'start-over') return { ...startOver(history), undone: others };
  return { ...history, edits: [...history.edits, next], undone: others };
}

/** As many of the first edits as a link can hold. */
export function linkedPart(edits: readonly Edit[]): { readonly text: string; readonly count: number } {
  const texts = edits.map(writeEdit);
  let text = '';
  let count = 0;
  for (const next of texts) {
    const longer = count === 0 ? next : `${text},${next}`;
    if (longer.length > LONGEST_LINK) break;
    text = longer;
    count += 1;
  }
  return { text, count };
}
