import { percentTexts } from './format.ts';

/** One class in the list of predictions. */
export interface ProbabilityBar {
  readonly classIndex: number;
  /** In [0, 1]. */
  readonly probability: number;
  /** `93.1 %`; the texts of all classes add up to 100.0. */
  readonly text: string;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * All classes, most probable first, equally probable ones in the network's order.
 *
 * @param probabilities one per class, adding up to 1
 * @param widthPx of a bar of probability 1
 * @param rowPx from one bar to the next
 * @throws RangeError if the probabilities do not add up to 1
 */
export function probabilityBars(
  probabilities: readonly number[],
  { widthPx, rowPx, barPx }: { readonly widthPx: number; readonly rowPx: number; readonly barPx: number },
): readonly ProbabilityBar[] {
  const texts = percentTexts(probabilities);
  return probabilities
    .map((probability, classIndex) => ({ probability, classIndex, text: texts[classIndex] ?? '' }))
    .toSorted((a, b) => b.probability - a.probability || a.classIndex - b.classIndex)
    .map((entry, rank) => ({
      ...entry,
      yPx: rank * rowPx + (rowPx - barPx) / 2,
      widthPx: entry.probability * widthPx,
      heightPx: barPx,
    }));
}
