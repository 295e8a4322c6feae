import type { AnyCalculator, Question } from '../../../../core/calculators/calculator.ts';
import type { AnyValues } from '../../../../core/calculators/field.ts';
import { judge, type Verdict } from '../../../../core/calculators/judge.ts';
import { type NoAnswer, readAnswer } from '../../../../core/calculators/read-answer.ts';

/** What became of one question. */
export interface Judged {
  readonly question: string;
  /** The right answer. */
  readonly right: number;
  /** As the person wrote it; absent where they gave none. */
  readonly given?: { readonly text: string; readonly verdict: Verdict };
}

/** The outcome of one round; it belongs to the values that were asked about. */
export interface Round {
  readonly about: string;
  readonly judged: readonly Judged[];
}

export type Prediction =
  /** Results are shown to anyone. */
  | { readonly status: 'off' }
  | { readonly status: 'asking'; readonly questions: readonly string[] }
  | { readonly status: 'answered'; readonly judged: readonly Judged[] };

/** Why the answers cannot be judged yet. */
export type Refusal =
  | 'empty'
  /** By question: those that were written, but are no whole numbers. */
  | { readonly refused: Readonly<Record<string, NoAnswer>> };

/** @param about what is asked about: with other values a round no longer counts */
export function predictionOf(
  isOn: boolean,
  calculator: AnyCalculator,
  values: AnyValues,
  about: string,
  round: Round | undefined,
): Prediction {
  if (!isOn) return { status: 'off' };
  if (round?.about === about) return { status: 'answered', judged: round.judged };
  return { status: 'asking', questions: askable(calculator, values).map(({ id }) => id) };
}

/** Judges what was written, by question; questions left empty are only told. */
export function judgeAll(
  calculator: AnyCalculator,
  values: AnyValues,
  written: Readonly<Record<string, string>>,
): readonly Judged[] | Refusal {
  const read = askable(calculator, values).map((asked) => {
    const text = (written[asked.id] ?? '').trim();
    return { ...asked, text, answer: readAnswer(text) };
  });
  const refused = read.flatMap(({ id, answer }) =>
    typeof answer === 'string' && answer !== 'empty' ? [[id, answer] as const] : [],
  );
  if (refused.length > 0) return { refused: Object.fromEntries(refused) };
  if (read.every(({ answer }) => answer === 'empty')) return 'empty';
  return read.map(({ id, question, right, text, answer }) => {
    if (typeof answer === 'string') return { question: id, right };
    return { question: id, right, given: { text, verdict: judge(question, values, answer, right) } };
  });
}

/** Everything answered by the program: the person would rather see. */
export const allShown = (calculator: AnyCalculator, values: AnyValues): readonly Judged[] =>
  askable(calculator, values).map(({ id, right }) => ({ question: id, right }));

interface Askable {
  readonly id: string;
  readonly question: Question<AnyValues>;
  readonly right: number;
}

/** The questions that make sense with these values. */
const askable = ({ questions }: AnyCalculator, values: AnyValues): readonly Askable[] =>
  Object.entries(questions).flatMap(([id, question]) => {
    const right = question.answer(values);
    return right === undefined ? [] : [{ id, question, right }];
  });
