/** What a network said at one value of a dial, as far as one class is concerned. */
export interface Reading {
  readonly value: number;
  /** Of the class, in [0, 1]. */
  readonly probability: number;
  /** Index of the most probable class. */
  readonly winner: number;
}

interface Point {
  readonly value: number;
  /** One per class, in [0, 1]. */
  readonly probabilities: readonly number[];
}

/** @returns one reading per point, by ascending value */
export function readingsOf(points: readonly Point[], classIndex: number): readonly Reading[] {
  return points
    .map(({ value, probabilities }) => ({
      value,
      probability: probabilities[classIndex] ?? 0,
      winner: probabilities.indexOf(Math.max(...probabilities)),
    }))
    .toSorted((a, b) => a.value - b.value);
}

/** Neighbouring values at which the same other class wins. */
export interface Loss {
  readonly winner: number;
  readonly readings: readonly Reading[];
  /** Where the class has the least probability. */
  readonly worst: Reading;
}

/**
 * Where a class is not the most probable one.
 * @param cyclic whether the last value is a neighbour of the first
 */
export function lossesOf(readings: readonly Reading[], classIndex: number, cyclic: boolean): readonly Loss[] {
  const groups: Reading[][] = [];
  let before: Reading | undefined;
  for (const reading of readings) {
    if (reading.winner !== classIndex) {
      if (before?.winner === reading.winner) groups.at(-1)?.push(reading);
      else groups.push([reading]);
    }
    before = reading;
  }
  const [first, last] = [groups[0], groups.at(-1)];
  const meets =
    cyclic &&
    first !== last &&
    first?.[0] === readings[0] &&
    last?.at(-1) === readings.at(-1) &&
    first?.[0]?.winner === last?.[0]?.winner;
  if (meets && first && last) groups.splice(0, groups.length, [...last, ...first], ...groups.slice(1, -1));
  return groups.map((group) => ({
    winner: group[0]?.winner ?? -1,
    readings: group,
    worst: leastOf(group),
  }));
}

const leastOf = (group: readonly Reading[]): Reading =>
  group.reduce((least, reading) => (reading.probability < least.probability ? reading : least));

export interface ReadingSummary {
  readonly least: Reading;
  readonly most: Reading;
  /** Share of the values at which the class wins, in [0, 1]. */
  readonly kept: number;
}

/** Fewer readings say nothing of a whole dial. */
const FEWEST_READINGS = 4;

/** @returns undefined with fewer than four readings */
export function summaryOf(readings: readonly Reading[], classIndex: number): ReadingSummary | undefined {
  if (readings.length < FEWEST_READINGS) return undefined;
  const most = readings.reduce((best, reading) => (reading.probability > best.probability ? reading : best));
  const kept = readings.filter(({ winner }) => winner === classIndex).length / readings.length;
  return { least: leastOf(readings), most, kept };
}
