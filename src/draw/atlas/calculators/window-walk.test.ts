import { describe, expect, test } from 'vitest';
import { cellRuns } from './cell-runs.ts';
import { windowPlane } from './window-plane.ts';
import { windowRow } from './window-row.ts';

/** 6 cells and a zero at each end, steps of 2: places at 0, 2 and 4, and the last zero is never reached. */
const window = { in: 6, filter: 3, stride: 2, pad: 1, dilation: 1 };
const row = (options: { place?: number; isAnswerHidden?: boolean } = {}) =>
  windowRow(window, { widthPx: 166, place: 0, isAnswerHidden: false, ...options });

test('neighbours of one kind are one run', () => {
  expect(cellRuns(['a', 'a', 'b', 'a'])).toEqual([
    { kind: 'a', from: 0, count: 2 },
    { kind: 'b', from: 2, count: 1 },
    { kind: 'a', from: 3, count: 1 },
  ]);
  expect(cellRuns([])).toEqual([]);
});

describe('along one axis', () => {
  test('zeros, input, and what no window reaches', () => {
    expect(row().runs.map(({ kind, from, count }) => [kind, from, count])).toEqual([
      ['zero', 0, 1],
      ['input', 1, 6],
      ['unreached', 7, 1],
    ]);
  });

  test('the window stands at its place, the output’s cell below its middle', () => {
    const { window: frame, output, cellPx } = row({ place: 1 });
    expect(cellPx).toBe(20);
    expect([frame.xPx, frame.widthPx]).toEqual([3 + 40, 60]);
    expect(output?.cells).toHaveLength(3);
    expect((output?.cell.xPx ?? 0) + (output?.cell.widthPx ?? 0) / 2).toBe(frame.xPx + frame.widthPx / 2);
  });

  test('after the last place there is no next one', () => {
    expect(row({ place: 1 }).next?.xPx).toBe(83);
    expect(row({ place: 2 }).next).toBeUndefined();
  });

  test('taps of a dilated window leave gaps', () => {
    const { taps } = windowRow({ ...window, dilation: 2 }, { widthPx: 166, place: 0, isAnswerHidden: false });
    expect(taps.map(({ xPx }) => xPx)).toEqual([3, 43, 83]);
  });

  test('while the answer is hidden nothing tells it: no output, no end of the walk', () => {
    const { output, runs } = row({ isAnswerHidden: true });
    expect(output).toBeUndefined();
    expect(runs.map(({ kind }) => kind)).toEqual(['zero', 'input', 'zero']);
  });

  test('cells too narrow for lines have none, and stay few shapes', () => {
    const wide = windowRow({ ...window, in: 1000 }, { widthPx: 300, place: 0, isAnswerHidden: false });
    expect(wide.lines).toBe('');
    expect(wide.runs).toHaveLength(3);
    expect(wide.widthPx).toBeLessThanOrEqual(300.001);
  });
});

describe('along both axes', () => {
  const plane = (isAnswerHidden = false, dilation = 1) =>
    windowPlane({ ...window, dilation }, { mostPx: 160, place: { y: 1, x: 2 }, isAnswerHidden });

  test('the same scale for input and output', () => {
    expect(plane()).toMatchObject({
      cellPx: 20,
      input: { sidePx: 160, inner: { xPx: 20, yPx: 20, widthPx: 120, heightPx: 120 } },
      output: { sidePx: 60, cell: { xPx: 40, yPx: 20 } },
    });
  });

  test('the window at its row and column, with nine cells', () => {
    const { window: frame, taps } = plane().input;
    expect(frame).toEqual({ xPx: 80, yPx: 40, widthPx: 60, heightPx: 60 });
    expect(taps).toBe('M80,40h60v60h-60z');
    expect(plane(false, 2).input.taps.match(/M/g)).toHaveLength(9);
  });

  test('the last row and the last column are never reached', () => {
    expect(plane().input.unreached).toEqual([
      { xPx: 0, yPx: 140, widthPx: 160, heightPx: 20 },
      { xPx: 140, yPx: 0, widthPx: 20, heightPx: 160 },
    ]);
  });

  test('while the answer is hidden there is no output and no remainder', () => {
    expect(plane(true)).toMatchObject({ output: undefined, input: { unreached: [] } });
  });
});
