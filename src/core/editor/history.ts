import type { Edit } from './edit.ts';
import { writeEdit } from './edit-text.ts';

/** What has been changed, and what was taken back and can be done again: the last of it first. */
export interface EditHistory {
  readonly edits: readonly Edit[];
  readonly undone: readonly Edit[];
}

/** Signs that a link's list of edits may have: longer addresses are cut off by some programs. */
export const LONGEST_LINK = 3500;

/** With one edit more. Setting the same field of the same layer again replaces what was set. */
export function withEdit({ edits }: EditHistory, edit: Edit): EditHistory {
  const last = edits.at(-1);
  const isAgain =
    edit.does === 'set' && last?.does === 'set' && last.layer === edit.layer && last.field === edit.field;
  return { edits: [...(isAgain ? edits.slice(0, -1) : edits), edit], undone: [] };
}

export function undo({ edits, undone }: EditHistory): EditHistory {
  const last = edits.at(-1);
  return last ? { edits: edits.slice(0, -1), undone: [last, ...undone] } : { edits, undone };
}

export function redo({ edits, undone }: EditHistory): EditHistory {
  const [next, ...others] = undone;
  return next ? { edits: [...edits, next], undone: others } : { edits, undone };
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
