import { numberText, percentText } from '../../draw/format.ts';
import type { TrainingCurve } from '../../store/card.ts';
import { curvesText as text } from '../messages/en/curves.ts';

/** A network's course through one stage of training. */
export interface NamedCurve {
  readonly network: string;
  readonly curve: TrainingCurve;
}

/** One line of a chart. */
export interface CurveLine {
  /** Unique within its chart, even where a network is compared with itself. */
  readonly key: string;
  readonly name: string;
  /** Which network: 0 for the one in question, 1 for the one beside it. */
  readonly network: number;
  readonly set: 'train' | 'measured';
  /** `values[0]` was measured after epoch 1. */
  readonly values: readonly number[];
}

/** A quantity over the epochs. */
export interface CurveChartData {
  readonly title: string;
  /** What the numbers are counted in, where they do not say so. */
  readonly unit?: string;
  readonly lines: readonly CurveLine[];
  /** Left out: from 0 to above the largest value. */
  readonly range?: readonly [low: number, high: number];
  readonly write: (value: number) => string;
  readonly writeTick: (value: number) => string;
}

/** Accuracy and loss of one network, or of two that belong together. */
export function curveCharts(curves: readonly NamedCurve[]): readonly CurveChartData[] {
  const several = curves.length > 1;
  const nameOf = (set: string, network: string) => text.line(set, several ? network : undefined);
  const accuracy = curves.flatMap(({ network, curve }, index): CurveLine[] => [
    {
      key: `${index} measured`,
      name: nameOf(text.sets.measured(curve.measuredOn), network),
      network: index,
      set: 'measured',
      values: curve.measuredAccuracy,
    },
    {
      key: `${index} train`,
      name: nameOf(text.sets.train, network),
      network: index,
      set: 'train',
      values: curve.trainAccuracy,
    },
  ]);
  const loss = curves.map(
    ({ network, curve }, index): CurveLine => ({
      key: `${index} loss`,
      name: nameOf(text.sets.train, network),
      network: index,
      set: 'train',
      values: curve.loss,
    }),
  );
  const charts: readonly CurveChartData[] = [
    {
      title: text.accuracy,
      lines: accuracy,
      range: [leastShown(accuracy), 1],
      write: percentText,
      writeTick: (share) => text.percentTick(Math.round(100 * share)),
    },
    { title: text.loss, unit: text.lossUnit, lines: loss, write: numberText, writeTick: numberText },
  ];
  return charts.filter(({ lines }) => lines.some(({ values }) => values.length > 0));
}

/** Where the axis of shares may begin, so that networks that are nearly always right can be told apart. */
const AXIS_STARTS = [0.9, 0.5];

function leastShown(lines: readonly CurveLine[]): number {
  const least = Math.min(...lines.flatMap(({ values }) => values));
  return AXIS_STARTS.find((start) => least >= start) ?? 0;
}

/** What one line says. */
export interface Reading {
  /** Of its line. */
  readonly key: string;
  readonly words: string;
}

/** What the lines say after an epoch: `val 81.2 %`; lines that end before it say nothing. */
export function readingsAt({ lines, write }: CurveChartData, epoch: number): readonly Reading[] {
  return lines.flatMap(({ key, name, values }) => {
    const value = values[epoch - 1];
    return value === undefined ? [] : [{ key, words: text.value(name, write(value)) }];
  });
}

/** What a screen reader says of a line. */
export function lineSummary({ name, values }: CurveLine, write: (value: number) => string): string {
  return text.summary(
    name,
    write(values[0] ?? Number.NaN),
    write(values.at(-1) ?? Number.NaN),
    values.length,
  );
}
