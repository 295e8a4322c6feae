import { useId, useState } from 'react';
import { numberText, percentText } from '../../../draw/format.ts';
import type { TrainingCurve } from '../../../store/card.ts';
import { aboutText as text } from '../../messages/en/about.ts';
import { LineFigure } from '../parts/LineFigure.tsx';
import styles from './TrainingCurves.module.css';

interface Props {
  /** At least one; the last one made the network that is shown. */
  readonly curves: readonly TrainingCurve[];
}

/** Accuracy and loss, epoch by epoch, of one stage of training. */
export function TrainingCurves({ curves }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(curves.length - 1);
  const curve = curves[chosen] ?? curves.at(-1);
  if (!curve) return null;
  const epochs = Math.max(curve.loss.length, curve.measuredAccuracy.length);
  const ends = [text.epoch(1), text.epoch(epochs)] as const;
  return (
    <div className={styles.curves}>
      {curves.length > 1 && (
        <label className={styles.stage} htmlFor={id}>
          {text.stage}
          <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {curves.map(({ stage }, index) => (
              <option key={stage} value={index}>
                {stage}
              </option>
            ))}
          </select>
        </label>
      )}
      <LineFigure
        title={text.accuracyCurve}
        summary={summary(text.accuracyCurve, curve.measuredAccuracy, percentText)}
        series={[
          { name: text.onTraining, values: curve.trainAccuracy },
          { name: text.onMeasured(curve.measuredOn), values: curve.measuredAccuracy },
        ]}
        write={(share) => text.percentTick(100 * share)}
        ends={ends}
        range={[0, 1]}
      />
      <LineFigure
        title={text.lossCurve}
        summary={summary(text.lossCurve, curve.loss, numberText)}
        series={[{ name: text.onTraining, values: curve.loss }]}
        write={numberText}
        ends={ends}
      />
    </div>
  );
}

function summary(what: string, values: readonly number[], write: (value: number) => string): string {
  return text.curveSummary(what, write(values[0] ?? 0), write(values.at(-1) ?? 0), values.length);
}
