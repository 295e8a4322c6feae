import { useState } from 'react';
import type { Similarity } from '../../../core/lab/comparable.ts';
import type { RandomisationRequest, RandomisationStep } from '../../../core/lab/randomisation.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { methodName } from './asked.ts';
import { CurvePlot } from './CurvePlot.tsx';
import { FigureTable } from './FigureTable.tsx';
import { seriesStyle } from './series-style.ts';
import { similarityRange, stageLayer } from './stages.ts';
import styles from './Test.module.css';

const text = labTestsText.sanity;

interface Props {
  readonly request: RandomisationRequest;
  readonly steps: readonly RandomisationStep[];
  /** The stage that is shown. */
  readonly at: number;
}

/** How alike each method's map is to that of the trained network, over the stages: curves, and the same as a table. */
export function SimilarityCharts({ request, steps, at }: Props) {
  const [isSigned, setSigned] = useState(false);
  const stages = steps[0]?.stages ?? 1;
  const plot = (title: string, similarityOf: (similarity: Similarity) => number | undefined) => {
    const curves = request.methods.map((method, index) => ({
      name: methodName(method),
      style: seriesStyle(index),
      points: steps.map(({ stage, methods }) => {
        const own = methods[index];
        return { x: stage, y: own && similarityOf(own.similarity) };
      }),
    }));
    const range = similarityRange(curves.flatMap(({ points }) => points.map(({ y }) => y)));
    return (
      <CurvePlot
        title={title}
        curves={curves}
        domain={{ x: [0, Math.max(1, stages - 1)], y: range }}
        xName={text.axis[request.mode]}
        yName={text.likeTrained}
        writeX={(x) => (Number.isInteger(x) ? `${x}` : '')}
        writeY={labTestsText.two}
        at={at}
      />
    );
  };
  return (
    <>
      <div className={styles.choices}>
        <label>
          <input type="checkbox" checked={isSigned} onChange={(event) => setSigned(event.target.checked)} />
          {text.withSigns}
        </label>
      </div>
      <div className={styles.charts}>
        {plot(text.correlation[isSigned ? 'signed' : 'absolute'], ({ spearman, spearmanAbs }) =>
          isSigned ? spearman : spearmanAbs,
        )}
        {plot(text.ssim, ({ ssim }) => ssim)}
      </div>
      <FigureTable
        head={[text.stageColumn, ...request.methods.flatMap((method) => text.columns(methodName(method)))]}
        rows={steps.map((step) => [
          stageLayer(step),
          ...step.methods.flatMap(({ similarity: { spearman, spearmanAbs, ssim } }) =>
            [spearman, spearmanAbs, ssim].map(labTestsText.two),
          ),
        ])}
      />
    </>
  );
}
