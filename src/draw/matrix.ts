import { colourScale, cssColourOf, inkOn } from './colour.ts';

/** How often pictures of one class were taken for another. */
export interface MatrixCell {
  /** Index of the class the pictures are of: the row. */
  readonly truth: number;
  /** Index of the class the network answered: the column. */
  readonly predicted: number;
  readonly count: number;
  /** Of all pictures of the row's class, in [0, 1]; 0 where there are none. */
  readonly share: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly sidePx: number;
  /** Background by share, as CSS writes it, and the text colour that stands out on it. */
  readonly colour: string;
  readonly ink: 'black' | 'white';
}

/** Shares of 0 to 1, whatever the counts, so that two matrices can be compared. */
export const CONFUSION_SCALE = colourScale('magnitude', { min: 0, max: 1 });

/**
 * A confusion matrix, row by row.
 *
 * @param counts [true class][predicted class]
 * @param sidePx of the whole square
 * @param gapPx between cells
 * @throws RangeError if it is not square
 */
export function confusionCells(
  counts: readonly (readonly number[])[],
  { sidePx, gapPx }: { readonly sidePx: number; readonly gapPx: number },
): readonly MatrixCell[] {
  const classes = counts.length;
  const pitchPx = (sidePx + gapPx) / classes;
  return counts.flatMap((row, truth) => {
    if (row.length !== classes)
      throw new RangeError(`A confusion matrix of ${classes} rows needs as many columns, not ${row.length}.`);
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, predicted) => {
      const share = total === 0 ? 0 : count / total;
      return {
        truth,
        predicted,
        count,
        share,
        xPx: predicted * pitchPx,
        yPx: truth * pitchPx,
        sidePx: pitchPx - gapPx,
        colour: cssColourOf(CONFUSION_SCALE, share),
        ink: inkOn(CONFUSION_SCALE, share),
      };
    });
  });
}
