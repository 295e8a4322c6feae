/** Neighbouring cells that are drawn as one piece: cells `from` to `from + count − 1`. */
export interface CellRun<Kind> {
  readonly kind: Kind;
  readonly from: number;
  readonly count: number;
}

/** Neighbours of the same kind put together, so that a thousand cells are a few shapes. */
export function cellRuns<Kind>(kinds: readonly Kind[]): readonly CellRun<Kind>[] {
  const starts = kinds.flatMap((kind, cell) => (cell === 0 || kind !== kinds[cell - 1] ? [cell] : []));
  return starts.map((from, index) => ({
    kind: kinds[from] as Kind,
    from,
    count: (starts[index + 1] ?? kinds.length) - from,
  }));
}

/** A padded cell of a walk: zeros at the ends, cells of the input, and those of either that no window touches. */
export type WalkedKind = 'zero' | 'input' | 'unreached';

/** @param isReached of each padded cell; @param pad zeros at each end */
export const walkedKinds = (isReached: readonly boolean[], pad: number): readonly WalkedKind[] =>
  isReached.map((reached, cell) => {
    if (!reached) return 'unreached';
    return cell < pad || cell >= isReached.length - pad ? 'zero' : 'input';
  });

/** Cells narrower than this are drawn without lines between them. */
export const LEAST_LINED_PX = 4;

/** Lines between cells, across a strip; nothing where the cells are too narrow. */
export function linesAcross(
  count: number,
  cellPx: number,
  xPx: number,
  yPx: number,
  heightPx: number,
): string {
  if (cellPx < LEAST_LINED_PX) return '';
  return Array.from({ length: count + 1 }, (_, line) => `M${xPx + line * cellPx},${yPx}v${heightPx}`).join(
    '',
  );
}
