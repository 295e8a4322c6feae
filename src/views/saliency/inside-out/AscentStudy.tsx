import { useState } from 'react';
import type { AscentRequest } from '../../../core/lab/ascent.ts';
import { labPlace } from '../../../store/lab/lab-place.ts';
import { labClass } from '../../../store/lab/lab-questions.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labInsideOutText } from '../../messages/en/lab-inside-out.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import type { AskedWords } from '../shared/asked-words.ts';
import choices from '../shared/Choices.module.css';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { LabSection } from '../shared/LabSection.tsx';
import { MapChoice } from '../shared/MapChoice.tsx';
import { Select } from '../shared/Select.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import type { Subject } from '../shared/subject.ts';
import { useStudyOption } from '../shared/use-study-option.ts';
import { Growth } from './Growth.tsx';
import styles from './Pictures.module.css';

const text = labInsideOutText.ascent;

/** As many as are chosen at first. */
const USUAL_STEPS = 256;
const stepCounts = ['64', '128', '256', '512'] as const;
const countOptions = stepCounts.map((count) => [count, count] as const);

/** Pictures told of in one study. */
const PICTURES = 32;

/** A picture grows from noise: of the class explained, or of any map. */
export function AscentStudy({ subject: { network, run, canBegin } }: { readonly subject: Subject }) {
  const study = useSelector((state) => shownStudy(state, 'ascent', 'network'));
  const selection = useSelector((state) => state.selection);
  const classIndex = useSelector(labClass);
  const { study: begin, stopStudy } = useActions();
  const [chosenKind, setKind] = useStudyOption('ascent.of');
  const [count, setCount] = useStudyOption('ascent.steps');
  const [picked, setPicked] = useState<number>();
  const [seed, setSeed] = useStudyOption('ascent.seed');
  const place = labPlace(selection, network, run);
  const { classes } = network.network;
  const className = classes[classIndex] ?? '';
  const selectedKind = 'map' in selection ? 'map' : 'class';
  const kind = !place ? 'class' : chosenKind === 'selected' ? selectedKind : chosenKind;
  const steps = Number(count);

  const of: AscentRequest['of'] =
    kind === 'map' && place
      ? { kind: 'map', layer: place.layer, map: place.map }
      : { kind: 'logit', classIndex };
  const beginFrom = (nextSeed: number) => {
    setSeed(nextSeed);
    setPicked(undefined);
    void begin('ascent', { of, seed: nextSeed, steps, every: steps / PICTURES }, 'network');
  };
  const { request } = study ?? {};
  return (
    <LabSection
      title={text.title}
      lead={text.lead}
      misleads={text.misleads}
      formula={text.formula}
      cite={text.cite}
    >
      <div className={choices.choices}>
        <Select
          label={text.of}
          value={kind}
          options={[
            ['class', text.kinds.class(className)],
            ...(place ? [['map', text.kinds.map] as const] : []),
          ]}
          onChange={setKind}
        />
        {kind === 'map' && place && <MapChoice network={network} place={place} />}
        <Select label={text.steps} value={count} options={countOptions} onChange={setCount} />
      </div>
      <div className={styles.begin}>
        <StudyBar
          label={text.begin}
          study={study}
          onBegin={canBegin ? () => beginFrom(seed) : undefined}
          onStop={stopStudy}
        />
        {study && study.status !== 'running' && (
          <button
            type="button"
            className={styles.plain}
            disabled={!canBegin}
            onClick={() => beginFrom(seed + 1)}
          >
            {text.anotherSeed}
          </button>
        )}
      </div>
      <EarlierQuestion made={request && wordsOf(request, classes)} now={wordsOf({ of, steps }, classes)} />
      {request && study && study.steps.length > 0 && (
        <Growth
          title={titleOf(request, classes)}
          steps={study.steps}
          ofSteps={request.steps ?? USUAL_STEPS}
          isRunning={study.status === 'running'}
          value={request.of.kind === 'logit' ? text.classValue : text.mapValue}
          picked={picked}
          onPick={setPicked}
        />
      )}
    </LabSection>
  );
}

type Grown = Pick<AscentRequest, 'of'>;

const titleOf = (request: AscentRequest, classes: readonly string[]): string =>
  `${grownName(request, classes)}, ${text.seed(request.seed)}`;

function grownName({ of }: Grown, classes: readonly string[]): string {
  if (of.kind === 'map') return text.ofMap(of.layer, of.map);
  return text.ofClass('classIndex' in of ? (classes[of.classIndex] ?? '') : '');
}

const wordsOf = (
  { of, steps = USUAL_STEPS }: Grown & Pick<AscentRequest, 'steps'>,
  classes: readonly string[],
): AskedWords => ({ what: grownName({ of }, classes), steps: String(steps) });
