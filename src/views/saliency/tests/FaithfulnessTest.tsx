import type { FaithfulnessCurves } from '../../../core/lab/faithfulness-trial.ts';
import type { PerturbationCurve } from '../../../core/lab/perturbation-curve.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import { useStudyOption } from '../shared/use-study-option.ts';
import { AreaTable } from './AreaTable.tsx';
import { type Asked, methodName, questionWords } from './asked.ts';
import { CurvePlot, type NamedCurve } from './CurvePlot.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FillChoice } from './FillChoice.tsx';
import { seriesStyle } from './series-style.ts';
import styles from './Test.module.css';

const text = labTestsText.faithfulness;

export interface NamedTrial extends Pick<NamedCurve, 'name' | 'style'> {
  readonly curves: FaithfulnessCurves;
}

/** What becomes of the class when the pixels a map names go first, or come first. */
export function FaithfulnessTest({ asked }: { readonly asked: Asked }) {
  const study = useSelector((state) => shownStudy(state, 'faithfulness', 'picture'));
  const { study: begin, stopStudy } = useActions();
  const [fill, setFill] = useStudyOption('faithfulness.fill');
  const request = study?.request;
  const trials: readonly NamedTrial[] =
    study?.steps.flatMap((step): NamedTrial[] => {
      if (step.of === 'random') return [{ name: text.random, style: 'base', curves: step.curves }];
      const method = request?.methods[step.index];
      return method
        ? [{ name: methodName(method), style: seriesStyle(step.index), curves: step.curves }]
        : [];
    }) ?? [];
  const explained = request ? (asked.network.network.classes[request.classIndex] ?? '') : '';
  return (
    <section className={styles.test} aria-label={labTestsText.tests.faithfulness}>
      <p className={styles.lead}>{text.lead}</p>
      <FillChoice fill={fill} onChange={setFill} />
      <StudyBar
        label={text.begin}
        study={study}
        onBegin={
          asked.canBegin
            ? () =>
                void begin('faithfulness', { ...asked.question(), methods: asked.methods, fill }, 'picture')
            : undefined
        }
        onStop={stopStudy}
      />
      <EarlierQuestion
        made={request && { ...questionWords(request, asked), fill: text.fills[request.fill] }}
        now={{ ...questionWords(asked, asked), fill: text.fills[fill] }}
      />
      {trials.length > 0 && (
        <>
          <div className={styles.charts}>
            <TrialPlot title={text.deletion} className={explained} trials={trials} of="deletion" />
            <TrialPlot title={text.insertion} className={explained} trials={trials} of="insertion" />
          </div>
          <AreaTable trials={trials} />
          <PointTable trials={trials} />
        </>
      )}
    </section>
  );
}

interface PlotProps {
  readonly title: string;
  readonly className: string;
  readonly trials: readonly NamedTrial[];
  readonly of: keyof FaithfulnessCurves;
}

function TrialPlot({ title, className, trials, of }: PlotProps) {
  return (
    <CurvePlot
      title={title}
      curves={trials.map(({ name, style, curves }) => ({ name, style, points: pointsOf(curves[of]) }))}
      domain={{ x: [0, 1], y: [0, 1] }}
      xName={text.axis}
      yName={text.probability(className)}
      writeX={labTestsText.percent}
      writeY={labTestsText.percent}
    />
  );
}

const pointsOf = ({ shares, probabilities }: PerturbationCurve): NamedCurve['points'] =>
  Array.from(shares, (x, index) => ({ x, y: probabilities[index] }));

/** Every point of every curve. */
function PointTable({ trials }: { readonly trials: readonly NamedTrial[] }) {
  const [first] = trials;
  if (!first) return null;
  const { shares } = first.curves.deletion;
  return (
    <FigureTable
      head={[text.share, ...trials.flatMap(({ name }) => [text.deletionOf(name), text.insertionOf(name)])]}
      rows={Array.from(shares, (share, index) => [
        labTestsText.percentTenths(share),
        ...trials.flatMap(({ curves: { deletion, insertion } }) => [
          labTestsText.percent(deletion.probabilities[index]),
          labTestsText.percent(insertion.probabilities[index]),
        ]),
      ])}
    />
  );
}
