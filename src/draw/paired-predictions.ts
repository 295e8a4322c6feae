import { percentTexts, pointChangeTexts } from './format.ts';

/** What a network gives a class. */
export interface ClassShare {
  readonly name: string;
  /** In [0, 1]; all of a network's add up to 1. */
  readonly probability: number;
}

/** One network's bar for a class. */
export interface PairedBar {
  /** Share of the full width, in [0, 1]; the same scale for both networks. */
  readonly share: number;
  /** `93.1 %`; all of a network's add up to 100.0. */
  readonly percent: string;
}

/** A class with what two networks give it. */
export interface PairedClass {
  readonly name: string;
  readonly bars: readonly [first: PairedBar, second: PairedBar];
  /** The first less the second as printed, in percentage points: `+27.2`. */
  readonly points: string;
}

/** Probabilities of sigmoids, each for itself, add up to anything. */
const isWhole = (shares: readonly ClassShare[]) =>
  Math.abs(shares.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-3;

/**
 * Two networks' probabilities class by class, in the first one's order.
 *
 * @returns undefined if the two do not know the same classes, or one gives no shares of a whole
 */
export function pairPredictions(
  first: readonly ClassShare[],
  second: readonly ClassShare[],
): readonly PairedClass[] | undefined {
  const places = new Map(second.map(({ name }, place) => [name, place]));
  if (!isWhole(first) || !isWhole(second)) return undefined;
  if (places.size !== first.length || !first.every(({ name }) => places.has(name))) return undefined;
  const shares = first.map(({ probability }) => probability);
  const others = first.map(({ name }) => second[places.get(name) ?? 0]?.probability ?? 0);
  const [percents, otherPercents] = [percentTexts(shares), percentTexts(others)];
  const points = pointChangeTexts(shares, others);
  return first.map(({ name }, index) => ({
    name,
    bars: [
      { share: shares[index] ?? 0, percent: percents[index] ?? '' },
      { share: others[index] ?? 0, percent: otherPercents[index] ?? '' },
    ],
    points: points[index] ?? '',
  }));
}
