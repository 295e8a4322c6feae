import { describe, expect, it } from 'vitest';
import { type Cursor, type CursorEvent, cursorAfter } from './cursor.ts';

const cells = { height: 2, width: 3 };
const follow = (start: Cursor, ...events: CursorEvent[]) =>
  events.reduce((cursor, event) => cursorAfter(cells, cursor, event), start);
const at = (y: number, x: number, scan: Cursor['scan'] = 'off'): Cursor => ({ cell: { y, x }, scan });

describe('the cell cursor', () => {
  it('follows the pointer, but not while the map is being filled', () => {
    const point: CursorEvent = { type: 'point', cell: { y: 1, x: 2 } };
    expect(follow(at(0, 0), point)).toEqual(at(1, 2));
    expect(follow(at(0, 0, 'paused'), point)).toEqual(at(0, 0, 'paused'));
    expect(follow(at(0, 0, 'playing'), point)).toEqual(at(0, 0, 'playing'));
  });

  it('is the same object when the pointer stays on its cell, so that nothing is drawn anew', () => {
    const cursor = at(1, 1);
    expect(follow(cursor, { type: 'point', cell: { y: 1, x: 1 } })).toBe(cursor);
  });

  it('plays from the first cell, pauses, and goes on where it stopped', () => {
    const toggle: CursorEvent = { type: 'play or pause' };
    expect(follow(at(1, 1), toggle)).toEqual(at(0, 0, 'playing'));
    const paused = follow(at(1, 1), toggle, { type: 'advance', by: 2 }, toggle);
    expect(paused).toEqual(at(0, 2, 'paused'));
    expect(follow(paused, toggle, { type: 'advance', by: 1 })).toEqual(at(1, 0, 'playing'));
  });

  it('shows the whole map at the end of the last row', () => {
    expect(follow(at(1, 1, 'playing'), { type: 'advance', by: 1 })).toEqual(at(1, 2));
    expect(follow(at(0, 0, 'playing'), { type: 'advance', by: 99 })).toEqual(at(1, 2));
  });

  it('does not advance unless it plays: a late frame changes nothing', () => {
    expect(follow(at(0, 1, 'paused'), { type: 'advance', by: 1 })).toEqual(at(0, 1, 'paused'));
  });

  it('steps from row to row and stays on the map', () => {
    expect(follow(at(0, 2), { type: 'step', by: 1 })).toEqual(at(1, 0, 'paused'));
    expect(follow(at(0, 0), { type: 'step', by: -1 })).toEqual(at(0, 0, 'paused'));
    expect(follow(at(1, 0, 'playing'), { type: 'step', by: -1 })).toEqual(at(0, 2, 'paused'));
  });

  it('picking a cell pauses; showing all ends the filling', () => {
    const pick: CursorEvent = { type: 'pick', cell: { y: 0, x: 1 } };
    expect(follow(at(1, 1, 'playing'), pick)).toEqual(at(0, 1, 'paused'));
    expect(follow(at(1, 1), pick)).toEqual(at(0, 1));
    expect(follow(at(0, 1, 'paused'), { type: 'show all' })).toEqual(at(0, 1));
  });
});
