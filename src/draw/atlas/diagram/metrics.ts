/** Which way the network runs: in rows as text does, or down the page. */
export type Flow = 'right' | 'down';

/** Room that is left free, in CSS pixels at zoom 1. */
export const metrics = {
  /** Between neighbours along the flow, for one line that bends. */
  gapPx: 20,
  /** From the border of a block to its only way in: its arrow has the border's own room. */
  entryPx: 4,
  /** More for each further line that bends there. */
  trackPx: 6,
  laneGapPx: 14,
  rowGapPx: 14,
  /** From one arc over the boxes to the next. */
  arcPx: 10,
  /** Before the first column and behind the last, where lines change rows: for one, and for each further one. */
  sidePx: 14,
  /** From one line between rows to the next. */
  gutterPx: 8,
  /** Half the room of a lane that only a line runs through. */
  lineLanePx: 8,
  /** Between lines that end at the same box. */
  slotPx: 12,
  /** Inside the border of an unfolded block. */
  framePx: 8,
  /** Its name, at the top. */
  titlePx: 28,
  /** Around everything. */
  marginPx: 8,
} as const;

/** Distances from a frame to what it holds, by the flow. */
export interface Padding {
  readonly alongBefore: number;
  readonly alongAfter: number;
  readonly acrossBefore: number;
  readonly acrossAfter: number;
}

export function framePadding(flow: Flow): Padding {
  const { framePx, titlePx } = metrics;
  const plain = { alongBefore: framePx, alongAfter: framePx, acrossBefore: framePx, acrossAfter: framePx };
  return flow === 'right' ? { ...plain, acrossBefore: titlePx + 4 } : { ...plain, alongBefore: titlePx + 4 };
}
