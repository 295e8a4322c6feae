import type { PointerEvent } from 'react';
import { type Dial, dials } from '../../core/scene/dials.ts';
import { sceneClasses } from '../../core/scene/scene-order.ts';
import { type DialPlot, polarPlot, straightPlot } from '../../draw/turntable/dial-plot.ts';
import { lossesOf, type ReadingSummary, readingsOf, summaryOf } from '../../draw/turntable/readings.ts';
import type { DialCurve } from '../../store/turntable.ts';
import { turntableText as text } from '../messages/en/turntable.ts';
import { PolarAxes, StraightAxes } from './CurveAxes.tsx';
import styles from './CurveFigure.module.css';
import { HEIGHT_PX, POLAR_STEP, RADIUS_PX, STRAIGHT, WIDTH_PX } from './curve-frame.ts';
import { measuredName } from './measured-name.ts';

interface Props {
  readonly curve: DialCurve;
  /** The curve measured before, to compare with. */
  readonly before: DialCurve | undefined;
  /** Where the dial stands, if the curve is of the scene on screen. */
  readonly now: number | undefined;
  /** What a neutral dial stands for. */
  readonly shownFrom: number;
  readonly onValue: (value: number) => void;
}

/** How sure the network is of the class along a dial, and where it says something else. */
export function CurveFigure({ curve, before, now, shownFrom, onValue }: Props) {
  const { dial } = curve;
  const name = sceneClasses[curve.scene.classId];
  const classIndex = curve.classes.indexOf(name);
  const { unit } = dials[dial] as Dial;
  const readings = readingsOf(curve.points, classIndex);
  const losses = lossesOf(readings, classIndex, dial === 'turn');
  const plot = plotOf(curve);
  const faint = before && plotOf(before);
  const summary = summaryOf(readings, classIndex);
  const written = (value: number): string =>
    unit === 'degrees' ? text.degrees(Math.round(value + shownFrom), shownFrom === 0) : text.times(value);
  const point = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = WIDTH_PX / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    onValue(dial === 'turn' ? plot.valueAt(x - WIDTH_PX / 2, y - HEIGHT_PX / 2) : plot.valueAt(x, y));
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{text.curve(name, dial)}</figcaption>
      <svg
        className={styles.plot}
        viewBox={
          dial === 'turn'
            ? `${-WIDTH_PX / 2} ${-HEIGHT_PX / 2} ${WIDTH_PX} ${HEIGHT_PX}`
            : `0 0 ${WIDTH_PX} ${HEIGHT_PX}`
        }
        role="img"
        aria-label={[text.curve(name, dial), summary && summaryText(name, summary, written)].join('. ')}
        onPointerDown={point}
        onPointerMove={point}
      >
        {dial === 'turn' ? <PolarAxes /> : <StraightAxes ends={endsOf(curve)} write={written} />}
        {faint && <path className={styles.before} d={faint.path} />}
        <path className={styles.line} data-closed={plot.isWhole} d={plot.path} />
        {plot.losses.map((band) => (
          <path key={band} className={styles.lost} d={band} />
        ))}
        {now !== undefined && <Hand plot={plot} value={now} isRound={dial === 'turn'} />}
      </svg>
      <p className={styles.note}>
        {text.curveOf(text.placeName(curve.scene.place), measuredName(curve))}{' '}
        {summary && text.kept(summary.kept)}
      </p>
      {before && (
        <p className={styles.note}>
          <span className={styles.beforeKey} aria-hidden /> {text.before}.{' '}
          {text.curveOf(text.placeName(before.scene.place), measuredName(before))}
        </p>
      )}
      {losses.length > 0 && (
        <ul className={styles.losses} aria-label={text.lostHeading}>
          {losses.slice(0, 5).map(({ winner, worst }) => (
            <li key={worst.value}>
              <button type="button" onClick={() => onValue(worst.value)}>
                {text.lost(curve.classes[winner] ?? '', written(worst.value), worst.probability)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

const summaryText = (name: string, summary: ReadingSummary, written: (value: number) => string): string => {
  const { least, most, kept } = summary;
  return text.summary(name, least.probability, written(least.value), most.probability, kept);
};

function plotOf(curve: DialCurve): DialPlot {
  const classIndex = curve.classes.indexOf(sceneClasses[curve.scene.classId]);
  const readings = readingsOf(curve.points, classIndex);
  const losses = lossesOf(readings, classIndex, curve.dial === 'turn');
  return curve.dial === 'turn'
    ? polarPlot(readings, losses, RADIUS_PX, POLAR_STEP)
    : straightPlot(readings, losses, STRAIGHT, endsOf(curve));
}

function endsOf({ dial }: DialCurve): readonly [number, number] {
  const { least, most } = dials[dial] as Dial;
  return [least, most];
}

interface HandProps {
  readonly plot: DialPlot;
  readonly value: number;
  readonly isRound: boolean;
}

/** Where the dial stands. */
function Hand({ plot, value, isRound }: HandProps) {
  const from = isRound ? { xPx: 0, yPx: 0 } : plot.place(value, 0);
  const to = plot.place(value, 1);
  return <line className={styles.now} x1={from.xPx} y1={from.yPx} x2={to.xPx} y2={to.yPx} />;
}
