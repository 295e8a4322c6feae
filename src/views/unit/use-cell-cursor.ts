import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Size } from '../../core/network/network.ts';
import { type GridCell, isSameCell } from '../../draw/unit/cell-grid.ts';
import { type Cursor, type CursorEvent, cursorAfter } from './cursor.ts';

/** Cells of the animation per second. */
export const speeds = [2, 10, 60, 600] as const;
export type Speed = (typeof speeds)[number];

/** The cell a unit view looks at; hovering stays in here, only what a person picks is handed on. */
export interface CellCursor extends Cursor {
  readonly cells: Size;
  readonly speed: Speed;
  setSpeed(speed: Speed): void;
  point(cell: GridCell): void;
  /** Looks at the cell and hands it on at once. */
  pick(cell: GridCell): void;
  /** Looks at the cell and hands it on when the moving comes to rest: a held key would flood the history. */
  move(cell: GridCell): void;
  playOrPause(): void;
  step(by: 1 | -1): void;
  showAll(): void;
}

const REST_MS = 250;

/**
 * @param cells of the map that is looked at
 * @param start where to look first
 * @param picked the cell picked elsewhere or before, if any; when it changes the cursor follows
 * @param onPick must keep its identity
 */
export function useCellCursor(
  cells: Size,
  start: GridCell,
  picked: GridCell | undefined,
  onPick: (cell: GridCell) => void,
): CellCursor {
  const [cursor, dispatch] = useReducer(
    (before: Cursor, event: CursorEvent) => cursorAfter(cells, before, event),
    { cell: picked ?? start, scan: 'off' },
  );
  const [speed, setSpeed] = useState<Speed>(10);
  const afterRest = useAfterRest(onPick);
  useEffect(() => {
    if (picked) dispatch({ type: 'pick', cell: picked });
  }, [picked]);
  useTicking(cursor.scan === 'playing' ? speed : undefined, dispatch);

  return {
    ...cursor,
    cells,
    speed,
    setSpeed,
    point: useCallback((cell) => dispatch({ type: 'point', cell }), []),
    pick: useCallback(
      (cell) => {
        dispatch({ type: 'pick', cell });
        onPick(cell);
      },
      [onPick],
    ),
    move: useCallback(
      (cell) => {
        dispatch({ type: 'pick', cell });
        afterRest(cell);
      },
      [afterRest],
    ),
    playOrPause: useCallback(() => dispatch({ type: 'play or pause' }), []),
    step: useCallback((by) => dispatch({ type: 'step', by }), []),
    showAll: useCallback(() => dispatch({ type: 'show all' }), []),
  };
}

/** Calls back with the last cell once no other has come for a while; not at all after unmounting. */
function useAfterRest(callback: (cell: GridCell) => void): (cell: GridCell) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (cell) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => callback(cell), REST_MS);
    },
    [callback],
  );
}

/** Advances the scan with the frames of the page, as many cells as the time allows. */
function useTicking(cellsPerSecond: number | undefined, dispatch: (event: CursorEvent) => void): void {
  useEffect(() => {
    if (cellsPerSecond === undefined) return;
    let previousMs: number | undefined;
    let owed = 0;
    const onFrame = (nowMs: number) => {
      owed += ((nowMs - (previousMs ?? nowMs)) / 1000) * cellsPerSecond;
      previousMs = nowMs;
      const by = Math.floor(owed);
      owed -= by;
      if (by > 0) dispatch({ type: 'advance', by });
      frame = requestAnimationFrame(onFrame);
    };
    let frame = requestAnimationFrame(onFrame);
    return () => cancelAnimationFrame(frame);
  }, [cellsPerSecond, dispatch]);
}

/** The same cell object as long as it names the same cell. */
export function useSteadyCell(cell: GridCell | undefined): GridCell | undefined {
  const [steady, setSteady] = useState(cell);
  const isSame = cell === steady || (!!cell && !!steady && isSameCell(cell, steady));
  if (!isSame) setSteady(cell);
  return isSame ? steady : cell;
}
