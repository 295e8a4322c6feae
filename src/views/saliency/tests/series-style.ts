/** How a line of a chart is told from the others: colour, from 0, and dashes, from 0. */
export interface SeriesStyle {
  readonly colour: number;
  readonly dash: number;
}

const COLOURS = 6;
const DASHES = 4;

/** Different for the first 24 lines, and in both for any two that follow each other. */
export function seriesStyle(index: number): SeriesStyle {
  const round = Math.floor(index / (2 * COLOURS));
  return { colour: index % COLOURS, dash: (index + round) % DASHES };
}
