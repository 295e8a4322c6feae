import type { RandomisationRequest, RandomisationStep } from '../../../core/lab/randomisation.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { type Asked, methodName } from './asked.ts';
import { MapPair } from './MapPair.tsx';
import { SimilarityCharts } from './SimilarityCharts.tsx';
import { StagePlayer } from './StagePlayer.tsx';
import { seriesStyle } from './series-style.ts';
import { stageWords, topOf } from './stages.ts';
import styles from './Test.module.css';

const text = labTestsText.sanity;

interface Props {
  readonly request: RandomisationRequest;
  /** At least one; more come while the study is under way. */
  readonly steps: readonly RandomisationStep[];
  readonly asked: Asked;
  /** The stage that a person picked; until then the latest one is shown. */
  readonly picked: number | undefined;
  readonly onPick: (stage: number) => void;
}

/** The maps at one stage, beside those of the trained network, and how alike they are at all of them. */
export function Stages({ request, steps, asked, picked, onPick }: Props) {
  const shown = Math.min(picked ?? steps.length - 1, steps.length - 1);
  const [first] = steps;
  const step = steps[shown];
  if (!first || !step) return null;
  const { network, picture } = asked;
  const nameOf = (classIndex: number) => network.network.classes[classIndex] ?? '';
  const top = topOf(step.probabilities);
  const explained = nameOf(request.classIndex);
  return (
    <>
      <StagePlayer
        stage={shown}
        reached={steps.length - 1}
        stages={step.stages}
        words={stageWords(step, request.mode)}
        onPick={onPick}
      />
      <p>
        <strong>{stageWords(step, request.mode)}.</strong>{' '}
        {text.saysNow(nameOf(top.classIndex), top.probability)}
        {top.classIndex === request.classIndex
          ? '.'
          : `; ${text.explained(explained, step.probabilities[request.classIndex] ?? 0)}.`}
      </p>
      <div className={styles.cards}>
        {request.methods.map((method, index) => (
          <MapPair
            key={method.method}
            method={methodName(method)}
            style={seriesStyle(index)}
            picture={picture}
            similarity={step.methods[index]?.similarity}
            sides={[
              {
                map: first.methods[index]?.map,
                name: text.trained,
                label: text.trainedLabel(methodName(method), explained),
              },
              {
                map: step.methods[index]?.map,
                name: text.now,
                label: text.nowLabel(methodName(method), shown),
              },
            ]}
          />
        ))}
      </div>
      <p className={styles.note}>{text.ownScale}</p>
      <SimilarityCharts request={request} steps={steps} at={shown} />
    </>
  );
}
