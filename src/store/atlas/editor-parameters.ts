import { type AtlasParameter, text } from './atlas-parameter.ts';

/** What is edited: an architecture, a network that computes here, `empty`, or `opened` from a file. */
export const baseParameter = text('base', /^[\w.-]{1,80}$/, 'vgg-d-vgg16');

/** Signs of a list that are read: more than any address holds. */
const LONGEST_LIST = 20_000;

/**
 * What is changed of it, as `core/editor/edit-text` writes it. Any text will do: what of it cannot
 * be made is told by the page, entry by entry.
 */
export const editsParameter: AtlasParameter<string> = {
  key: 'edits',
  fallback: '',
  read: wholeEntries,
  write: (value) => value,
};

export const editorParameters = [baseParameter, editsParameter];

/** As many whole entries of the list as are read. */
function wholeEntries(list: string): string {
  if (list.length <= LONGEST_LIST) return list;
  const part = list.slice(0, LONGEST_LIST + 1);
  return part.slice(0, Math.max(part.lastIndexOf(','), 0));
}
