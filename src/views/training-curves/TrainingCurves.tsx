import { useRef, useState } from 'react';
import { epochsOf, trainingChart } from '../../draw/training-chart.ts';
import { curvesText as text } from '../messages/en/curves.ts';
import { textWidthPx } from '../shared/text-width.ts';
import { useSize } from '../shared/use-size.ts';
import { CurveChart } from './CurveChart.tsx';
import { CurveTable } from './CurveTable.tsx';
import { curveCharts, type NamedCurve, readingsAt } from './curve-lines.ts';
import styles from './TrainingCurves.module.css';

interface Props {
  /** Of one network, or of two that belong together: the one in question first. */
  readonly curves: readonly NamedCurve[];
  /** Epoch of this stage whose weights the network has now, if it has not its last ones. */
  readonly shown: number | undefined;
  /** 1 to 2. */
  readonly textSize: number;
}

const CHART_PX = 190;
const SMALL_PX = 14;
const THUMB_PX = 16;

/** Accuracy and loss, epoch by epoch; one slider reads both charts, and the numbers stand in a table too. */
export function TrainingCurves({ curves, shown, textSize }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const charts = curveCharts(curves);
  const lines = charts.flatMap((chart) => chart.lines);
  const epochs = epochsOf(lines);
  const [pointed, setPointed] = useState<number>();
  const reading = Math.min(pointed ?? epochs, epochs);
  const textPx = SMALL_PX * textSize;
  const rowPx = 1.25 * textPx;
  const labelPx = Math.max(
    ...[...lines.map(({ name }) => name), text.epochs].map((name) => textWidthPx(name, textPx)),
  );
  const frame = size && {
    widthPx: size.widthPx,
    heightPx: CHART_PX * textSize,
    marginPx: { left: 3.4 * textPx, right: labelPx + 14, top: 0.6 * rowPx, bottom: 1.5 * rowPx },
    rowPx,
  };
  const readings = charts.map((chart) => readingsAt(chart, reading));
  const spoken = readings.map((values) => values.map(({ words }) => words).join(', '));
  return (
    <div className={styles.curves} ref={box}>
      {frame &&
        charts.map((data) => (
          <CurveChart
            key={data.title}
            data={data}
            frame={frame}
            reading={reading}
            shown={shown}
            onPoint={setPointed}
          />
        ))}
      {frame && (
        <input
          type="range"
          className={styles.slider}
          style={sliderPlace(trainingChart(lines, frame), epochs)}
          aria-label={text.reading}
          aria-valuetext={`${text.readingAt(reading)}: ${spoken.join('; ')}`}
          min={1}
          max={epochs}
          value={reading}
          onChange={(event) => setPointed(event.currentTarget.valueAsNumber)}
        />
      )}
      <p className={styles.reading}>
        <b>{text.readingAt(reading)}</b>
        {charts.map((chart, index) => (
          <span key={chart.title} className={styles.values}>
            <span>{chart.title}</span>
            {readings[index]?.map(({ key, words }) => (
              <span key={key}>{words}</span>
            ))}
          </span>
        ))}
      </p>
      <p className={styles.help}>{text.help(curves[0]?.curve.measuredOn ?? '')}</p>
      <CurveTable charts={charts} epochs={epochs} />
    </div>
  );
}

/** Under the plot, such that the thumb stands below the epoch it reads. */
function sliderPlace(chart: { xPxOf(epoch: number): number }, epochs: number) {
  const leftPx = chart.xPxOf(1);
  return {
    marginLeft: leftPx - THUMB_PX / 2,
    width: Math.max(2 * THUMB_PX, chart.xPxOf(epochs) - leftPx + THUMB_PX),
  };
}
