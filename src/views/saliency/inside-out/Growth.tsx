import type { ReactNode } from 'react';
import type { AscentStep } from '../../../core/lab/ascent.ts';
import { numberText } from '../../../draw/format.ts';
import { labInsideOutText } from '../../messages/en/lab-inside-out.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { useIsStill } from '../../shared/use-is-still.ts';
import { CurvePlot } from '../tests/CurvePlot.tsx';
import { seriesStyle } from '../tests/series-style.ts';
import styles from './Pictures.module.css';

const text = labInsideOutText.growth;

interface Props {
  /** What it is a picture of. */
  readonly title: string;
  /** At least one. */
  readonly steps: readonly AscentStep[];
  /** Passes there will have been in the end. */
  readonly ofSteps: number;
  readonly isRunning: boolean;
  /** What grows. */
  readonly value: string;
  /** Which of the steps is looked at; the latest if none is. */
  readonly picked: number | undefined;
  readonly onPick: (index: number | undefined) => void;
  /** A picture to be shown beside it. */
  readonly children?: ReactNode;
}

/** A picture as it grows: the latest step, or any one before, with the number that it makes larger. */
export function Growth({ title, steps, ofSteps, isRunning, value, picked, onPick, children }: Props) {
  const isStill = useIsStill();
  const last = steps.length - 1;
  const index = Math.min(picked ?? (isStill && isRunning ? 0 : last), last);
  const shown = steps[index];
  if (!shown) return null;
  const valueWords = text.value(value, shown.value);
  const values = steps.map((step) => step.value);
  return (
    <div className={styles.pictures}>
      {children}
      <figure>
        <figcaption>{title}</figcaption>
        <PixelCanvas
          pixels={shown.pixels}
          className={styles.picture}
          label={text.label(title, shown.step, valueWords)}
        />
        <label className={styles.slider}>
          {text.step}
          <input
            type="range"
            min={0}
            max={last}
            step={1}
            value={index}
            aria-valuetext={text.stepValue(shown.step, ofSteps, valueWords)}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onPick(isRunning && valueAsNumber === last ? undefined : valueAsNumber)
            }
          />
        </label>
        <p className={styles.note}>
          {text.nowAt(shown.step, ofSteps)}: {valueWords}
        </p>
        {isStill && isRunning && <p className={styles.note}>{text.still}</p>}
      </figure>
      <div className={styles.chart}>
        <CurvePlot
          title={text.chart}
          curves={[
            {
              name: value,
              style: seriesStyle(0),
              points: steps.map((step) => ({ x: step.step, y: step.value })),
            },
          ]}
          domain={{ x: [0, ofSteps], y: [Math.min(0, ...values), Math.max(1e-6, ...values)] }}
          xName={text.stepsAxis}
          yName={value}
          writeX={numberText}
          writeY={numberText}
          at={shown.step}
        />
      </div>
    </div>
  );
}
