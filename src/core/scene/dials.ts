/** A number by which a scene is turned, lit or coloured, as an offset from the scene as its seed makes it. */
export interface Dial {
  /** Its name in links. */
  readonly key: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value that leaves the scene as it is. */
  readonly neutral: number;
  readonly unit: 'degrees' | 'times';
  /** Whether the greatest value shows the same as the least. */
  readonly cyclic: boolean;
}

/** Every dial there is; sliders, links and sweeps follow from this list. */
export const dials = {
  /** The object on its ground about the upright axis; camera, light and backdrop stay. */
  turn: { key: 'az', least: -180, most: 180, step: 1, neutral: 0, unit: 'degrees', cyclic: true },
  /** The camera up and down. */
  raise: { key: 'el', least: -60, most: 60, step: 1, neutral: 0, unit: 'degrees', cyclic: false },
  /** The camera away from the object. */
  distance: { key: 'dist', least: 0.5, most: 4, step: 0.1, neutral: 1, unit: 'times', cyclic: false },
  /** The lamp or the sun about the upright axis. */
  lightTurn: { key: 'lightaz', least: -180, most: 180, step: 5, neutral: 0, unit: 'degrees', cyclic: true },
  /** The lamp or the sun up and down. */
  lightRaise: { key: 'lightel', least: -60, most: 60, step: 5, neutral: 0, unit: 'degrees', cyclic: false },
  /** Strength of the lamp or the sun; the sky or the room stays. */
  light: { key: 'light', least: 0, most: 3, step: 0.1, neutral: 1, unit: 'times', cyclic: false },
  /** Everything's brightness, as a camera's exposure sets it. */
  exposure: { key: 'exp', least: 0.1, most: 3, step: 0.1, neutral: 1, unit: 'times', cyclic: false },
  /** The object's colours round the colour circle. */
  hue: { key: 'hue', least: -180, most: 180, step: 10, neutral: 0, unit: 'degrees', cyclic: true },
  /** 0 makes the object grey. */
  colourfulness: { key: 'sat', least: 0, most: 2, step: 0.1, neutral: 1, unit: 'times', cyclic: false },
} as const satisfies Readonly<Record<string, Dial>>;

export type DialId = keyof typeof dials;
export type DialValues = Readonly<Record<DialId, number>>;

export const dialIds = Object.keys(dials) as readonly DialId[];

export const neutralDials: DialValues = Object.fromEntries(
  dialIds.map((id) => [id, dials[id].neutral]),
) as Record<DialId, number>;

/** The nearest value that a dial can have: within its range, on its steps; round the circle if it is one. */
export function toDial(id: DialId, value: number): number {
  const { least, most, step, cyclic } = dials[id] as Dial;
  const isOutside = value < least || value > most;
  const within = isOutside && cyclic ? wrap(value, least, most) : Math.min(Math.max(value, least), most);
  // Steps of a tenth have no exact binary value: three decimals are as fine as any dial.
  return Math.round((least + Math.round((within - least) / step) * step) * 1000) / 1000;
}

const wrap = (value: number, least: number, most: number): number => {
  const span = most - least;
  return least + ((((value - least) % span) + span) % span);
};

const SWEEP_STEPS = 36;

/**
 * The values to try to see what a dial does: once round the circle from where it stands, or from end to end.
 * @param within narrower ends, where the scene has them
 */
export function sweepValues(
  id: DialId,
  now: number,
  within: readonly [low: number, high: number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): readonly number[] {
  const { least, most, cyclic } = dials[id] as Dial;
  const from = cyclic ? now : Math.max(least, within[0]);
  const span = cyclic ? most - least : Math.min(most, within[1]) - from;
  const steps = cyclic ? SWEEP_STEPS : SWEEP_STEPS / 2;
  const values = Array.from({ length: cyclic ? steps : steps + 1 }, (_, i) =>
    toDial(id, from + (span * i) / steps),
  );
  return [...new Set(values)];
}
