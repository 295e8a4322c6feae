import { inputLayer } from '../network/network.ts';
import type { Computing } from '../run/ablated.ts';
import { type AskedMethod, explainAsked, partOf } from './asked-method.ts';
import { comparable } from './comparable.ts';
import { type FaithfulnessCurves, FaithfulnessTrial, type TrialRequest } from './faithfulness-trial.ts';
import { localisation } from './localisation.ts';
import type { Bench, StudyContext } from './task.ts';

export interface ScoredPicture {
  readonly id: string;
  /** [height, width, channels], as the network takes it. */
  readonly input: Float32Array;
  /** The object's cover of each pixel, 0–255, [height, width]; none of pictures whose object nobody knows. */
  readonly mask?: Uint8Array;
  /** Of the class that is in the picture. */
  readonly classIndex: number;
}

/** Half as fine as a single picture's curves: the means are over many. */
const TABLE_STEPS = 16;

export interface ScoreRequest extends Pick<TrialRequest, 'fill' | 'seed'> {
  /** Points of a curve after the first; 16 if left out. */
  readonly steps?: number;
  readonly pictures: readonly ScoredPicture[];
  readonly methods: readonly AskedMethod[];
}

/** What each map is given marks for, in the order of the table. */
export const measures = ['energyInside', 'pointing', 'areaShare', 'deletion', 'insertion'] as const;

export type Measure = (typeof measures)[number];

/**
 * One method's marks for one picture; undefined without a mask, and for shares of a map of zeros.
 *
 * - `energyInside`, `pointing`, `areaShare`: see `Localisation`
 * - `deletion`, `insertion`: area under the curve less that of the random orders, in
 *   [−1, 1]; better than random are deletion below 0 and insertion above
 */
export type Marks = Readonly<Record<Measure, number | undefined>>;

export interface Sample {
  /** The picture's. */
  readonly id: string;
  readonly marks: Marks;
}

/** Over the pictures that have the mark. */
export interface MeanMark {
  /** Undefined where there is none. */
  readonly mean: number | undefined;
  readonly n: number;
}

export interface ScoreRow {
  readonly asked: AskedMethod;
  readonly samples: readonly Sample[];
  readonly means: Readonly<Record<Measure, MeanMark>>;
}

/** Every row is about the same pictures: the first `pictures` of those asked for. */
export interface ScoreTable {
  readonly pictures: number;
  readonly of: number;
  /** One per method, in the order of the request. */
  readonly rows: readonly ScoreRow[];
}

/**
 * How well methods do over many pictures, each about the class that is in the picture.
 * Tells the table so far after every picture.
 *
 * @returns the table of all pictures finished before it was stopped
 * @throws RangeError if a method cannot be asked that, or a mask does not fit
 */
export async function scoreTable(
  { executor }: Bench,
  request: ScoreRequest,
  { onProgress, onStep, signal }: StudyContext<ScoreTable>,
): Promise<ScoreTable> {
  const { pictures, methods } = request;
  const samples: (readonly Sample[])[] = [];
  for (const [index, picture] of pictures.entries()) {
    const reporting = { onProgress: partOf(onProgress, index, pictures.length), signal };
    const marks = await marksOf(executor, picture, request, reporting);
    if (!marks) break;
    samples.push(marks.map((own) => ({ id: picture.id, marks: own })));
    onStep(tableOf(methods, samples, pictures.length));
  }
  return tableOf(methods, samples, pictures.length);
}

/** One per method; undefined if it was stopped. */
async function marksOf(
  executor: Computing,
  picture: ScoredPicture,
  request: ScoreRequest,
  { onProgress, signal }: Pick<StudyContext<never>, 'onProgress' | 'signal'>,
): Promise<readonly Marks[] | undefined> {
  const { methods } = request;
  const { input, classIndex } = picture;
  const question = { steps: TABLE_STEPS, ...request, input, classIndex };
  const size = inputLayer(executor.network).shape;
  const trial = new FaithfulnessTrial(executor, question, signal);
  const random = await trial.atRandom();
  if (!random) return undefined;
  const marks: Marks[] = [];
  for (const [index, asked] of methods.entries()) {
    const part = partOf(onProgress, index + 1, methods.length + 1);
    const answer = await explainAsked(executor, asked, question, { onProgress: part, signal });
    const map = answer && comparable(answer, size);
    const curves = map && (await trial.byMap(map, asked.method));
    if (!curves) return undefined;
    const { energyInside, pointing, areaShare } = picture.mask ? localisation(map, picture.mask) : noMarks;
    marks.push({ energyInside, pointing, areaShare, ...beyondRandom(curves, random) });
    part(1);
  }
  return marks;
}

/** Of a picture without a mask. */
const noMarks = { energyInside: undefined, pointing: undefined, areaShare: undefined };

function beyondRandom(own: FaithfulnessCurves, random: FaithfulnessCurves) {
  return {
    deletion: own.deletion.area - random.deletion.area,
    insertion: own.insertion.area - random.insertion.area,
  };
}

/** @param samples [picture][method] */
function tableOf(
  methods: readonly AskedMethod[],
  samples: readonly (readonly Sample[])[],
  of: number,
): ScoreTable {
  const rows = methods.map((asked, index) => {
    const own = samples.map((ofPicture) => ofPicture[index] as Sample);
    return { asked, samples: own, means: meansOf(own) };
  });
  return { pictures: samples.length, of, rows };
}

function meansOf(samples: readonly Sample[]): Record<Measure, MeanMark> {
  const meanOf = (measure: Measure): MeanMark => {
    const values = samples.map(({ marks }) => marks[measure]).filter((mark) => mark !== undefined);
    const sum = values.reduce((total, value) => total + value, 0);
    return { mean: values.length === 0 ? undefined : sum / values.length, n: values.length };
  };
  return {
    energyInside: meanOf('energyInside'),
    pointing: meanOf('pointing'),
    areaShare: meanOf('areaShare'),
    deletion: meanOf('deletion'),
    insertion: meanOf('insertion'),
  };
}
