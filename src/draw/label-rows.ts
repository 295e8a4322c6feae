/** The strip that labels may stand in, and the height of one. */
export interface LabelStrip {
  readonly rowPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

/**
 * Moves labels apart just so far that none overlaps another: from the top down,
 * then, where they would leave the strip, from the bottom up.
 *
 * @param wantedPx the middle where each label would best stand; undefined for no label
 * @returns the middles where they stand, in the order given
 */
export function labelRows(
  wantedPx: readonly (number | undefined)[],
  { rowPx, topPx, bottomPx }: LabelStrip,
): readonly (number | undefined)[] {
  const order = wantedPx
    .flatMap((px, index) => (px === undefined ? [] : [{ px, index }]))
    .sort((a, b) => a.px - b.px || a.index - b.index);
  const placed: (number | undefined)[] = wantedPx.map(() => undefined);
  let least = topPx + rowPx / 2;
  for (const { px, index } of order) {
    const at = Math.max(px, least);
    placed[index] = at;
    least = at + rowPx;
  }
  let most = bottomPx - rowPx / 2;
  for (const { index } of order.reverse()) {
    const at = Math.min(placed[index] ?? most, most);
    placed[index] = at;
    most = at - rowPx;
  }
  return placed;
}
