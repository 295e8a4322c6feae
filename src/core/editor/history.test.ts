import { describe, expect, test } from 'vitest';
import type { Edit } from './edit.ts';
import { writeEdits } from './edit-text.ts';
import { LONGEST_LINK, linkedPart, redo, undo, withEdit } from './history.ts';

const remove = (layer: string): Edit => ({ does: 'remove', layer });
const set = (layer: string, value: string): Edit => ({ does: 'set', layer, field: 'filters', value });
const start = { edits: [], undone: [] };

describe('the history of edits', () => {
  test('goes back and forth', () => {
    const two = withEdit(withEdit(start, remove('a')), remove('b'));
    const one = undo(two);
    expect(one).toEqual({ edits: [remove('a')], undone: [remove('b')] });
    expect(redo(one)).toEqual(two);
    expect(undo(undo(undo(two)))).toEqual({ edits: [], undone: [remove('a'), remove('b')] });
    expect(redo(two)).toEqual(two);
  });

  test('forgets what was taken back when something else is done', () => {
    expect(withEdit(undo(withEdit(start, remove('a'))), remove('b')).undone).toEqual([]);
  });

  test('keeps only the last of several values of one field', () => {
    const twice = withEdit(withEdit(start, set('a', '3')), set('a', '32'));
    expect(twice.edits).toEqual([set('a', '32')]);
    expect(withEdit(twice, set('b', '5')).edits).toHaveLength(2);
  });

  test('a link holds whole edits, as many as fit', () => {
    const many = Array.from({ length: 400 }, (_, index) => remove(`layer_${index}`));
    const { text, count } = linkedPart(many);
    expect(text).toBe(writeEdits(many.slice(0, count)));
    expect(text.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(writeEdits(many.slice(0, count + 1)).length).toBeGreaterThan(LONGEST_LINK);
    expect(linkedPart([])).toEqual({ text: '', count: 0 });
    expect(linkedPart(many.slice(0, 3)).count).toBe(3);
  });
});
