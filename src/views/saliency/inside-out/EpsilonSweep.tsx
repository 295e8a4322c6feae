import { useMemo } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { AdversarialRequest, Perturbed } from '../../../core/lab/adversarial.ts';
import { intensitiesOf } from '../../../core/lab/picture-space.ts';
import { inputLayer, type Network } from '../../../core/network/network.ts';
import { differencePicture } from '../../../draw/difference-picture.ts';
import { labInsideOutText } from '../../messages/en/lab-inside-out.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { useStudyOption } from '../shared/use-study-option.ts';
import { CurvePlot } from '../tests/CurvePlot.tsx';
import { FigureTable } from '../tests/FigureTable.tsx';
import { seriesStyle } from '../tests/series-style.ts';
import styles from './Pictures.module.css';
import { plottedClasses, topClass } from './plotted-classes.ts';

const text = labInsideOutText.adversarial;

/** Where the sweep ends, in 255ths. */
const MOST = 16;
/** So that the largest change is just black or white. */
const TIMES = 8;

interface Props {
  readonly network: Network;
  readonly picture: Pixels;
  readonly request: AdversarialRequest;
  /** At least one, by ever larger ε. */
  readonly sweep: readonly Perturbed[];
}

/** What was tried: pictures, difference and probabilities for the ε on the slider; no pass is needed for that. */
export function EpsilonSweep({ network, picture, request, sweep }: Props) {
  const [chosen, setChosen] = useStudyOption('adversarial.epsilon');
  const shown = nearest(sweep, chosen);
  const original = useMemo(() => intensitiesOf(request.input, network), [request, network]);
  const { shape } = inputLayer(network);
  const difference = useMemo(
    () => differencePicture(shown.intensities, original, shape, TIMES),
    [shown, original, shape],
  );
  const asked = [request.classIndex, ...(request.target === undefined ? [] : [request.target])];
  const classes = plottedClasses(sweep, asked);
  const nameOf = (index: number) => network.classes[index] ?? '';
  const top = topClass(shown.probabilities);
  const topNow = shown.probabilities[top] as number;
  const count = in255ths(shown);
  const [first] = sweep;
  const now = asked.map((index) =>
    text.now(nameOf(index), first?.probabilities[index] as number, shown.probabilities[index] as number),
  );
  const words = [text.says(count, nameOf(top), topNow), ...now].join(' ');
  return (
    <>
      <label className={styles.slider}>
        {text.epsilon}
        <input
          type="range"
          min={0}
          max={MOST}
          step={1}
          value={count}
          aria-valuetext={text.epsilonValue(count, words)}
          onChange={(event) => setChosen(event.currentTarget.valueAsNumber)}
        />
        <output>{text.in255ths(count)}</output>
      </label>
      <p>{words}</p>
      <div className={styles.three}>
        <figure>
          <figcaption>{text.pictures.before}</figcaption>
          <PixelCanvas pixels={picture} className={styles.picture} label={text.pictures.before} />
        </figure>
        <figure>
          <figcaption>{text.pictures.difference}</figcaption>
          <PixelCanvas
            pixels={difference}
            className={styles.picture}
            label={text.differenceLabel(count, TIMES)}
          />
          <p className={styles.note}>{text.magnified(TIMES)}</p>
        </figure>
        <figure>
          <figcaption>{text.pictures.after(count)}</figcaption>
          <PixelCanvas
            pixels={shown.pixels}
            className={styles.picture}
            label={text.afterLabel(count, nameOf(top), topNow)}
          />
        </figure>
      </div>
      <CurvePlot
        title={text.chart}
        curves={classes.map((index, line) => ({
          name: nameOf(index),
          style: seriesStyle(line),
          points: sweep.map((at) => ({ x: in255ths(at), y: at.probabilities[index] })),
        }))}
        domain={{ x: [0, MOST], y: [0, 1] }}
        xName={text.xAxis}
        yName={text.yAxis}
        writeX={String}
        writeY={text.percent}
        at={count}
      />
      <p className={styles.note}>{flipWords(sweep, nameOf)}</p>
      <FigureTable
        head={[text.epsilonColumn, ...classes.map(nameOf)]}
        rows={sweep.map((at) => [
          text.in255ths(in255ths(at)),
          ...classes.map((index) => text.percent(at.probabilities[index] as number)),
        ])}
      />
    </>
  );
}

const in255ths = ({ epsilon }: Pick<Perturbed, 'epsilon'>): number => Math.round(255 * epsilon);

/** The one of this ε, in 255ths, or next to it while that is still to come. */
function nearest(sweep: readonly Perturbed[], count: number): Perturbed {
  return sweep.reduce((best, at) =>
    Math.abs(in255ths(at) - count) < Math.abs(in255ths(best) - count) ? at : best,
  );
}

/** From where on the answer is another one; nothing before the whole sweep is there. */
function flipWords(sweep: readonly Perturbed[], nameOf: (index: number) => string): string {
  const [first] = sweep;
  if (!first || sweep.length <= MOST) return '';
  const was = topClass(first.probabilities);
  const flipped = sweep.find(({ probabilities }) => topClass(probabilities) !== was);
  return flipped ? text.flips(in255ths(flipped), nameOf(topClass(flipped.probabilities))) : text.neverFlips;
}
