import { describe, expect, test } from 'vitest';
import type { Edit } from './edit.ts';
import { writeEdits } from './edit-text.ts';
import { LONGEST_LINK, lastDeed, linkedPart, noHistory, redo, startOver, undo, withEdit } from './history.ts';

const remove = (layer: string): Edit => ({ does: 'remove', layer });
const set = (layer: string, value: string): Edit => ({ does: 'set', layer, field: 'filters', value });
const start = noHistory;

describe('the history of edits', () => {
  test('goes back and forth', () => {
    const two = withEdit(withEdit(start, remove('a')), remove('b'));
    const one = undo(two);
    expect(one).toEqual({ edits: [remove('a')], startedOver: [], undone: [remove('b')] });
    expect(redo(one)).toEqual(two);
    expect(undo(undo(undo(two)))).toEqual({
      edits: [],
      startedOver: [],
      undone: [remove('a'), remove('b')],
    });
    expect(redo(two)).toEqual(two);
  });

  test('forgets what was taken back when something else is done', () => {
    expect(withEdit(undo(withEdit(start, remove('a'))), remove('b')).undone).toEqual([]);
  });

  test('takes back that everything was taken back, and does it again', () => {
    const two = withEdit(withEdit(start, remove('a')), remove('b'));
    const over = startOver(two);
    expect(over.edits).toEqual([]);
    expect(lastDeed(over)).toEqual({ does: 'start-over' });
    expect(undo(over)).toEqual({ ...two, undone: [{ does: 'start-over' }] });
    expect(redo(undo(over))).toEqual(over);
    const third = withEdit(over, remove('c'));
    expect(undo(undo(third)).edits).toEqual([remove('a'), remove('b')]);
    expect(undo(undo(undo(third))).edits).toEqual([remove('a')]);
    expect(redo(redo(redo(undo(undo(undo(third))))))).toEqual(third);
    expect(startOver(start)).toEqual(start);
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
