import { useState } from 'react';
import { toInput } from '../../../core/image/input.ts';
import type { DreamRequest } from '../../../core/lab/dream.ts';
import { STUDY_SEED } from '../../../store/lab/asked-methods.ts';
import { labLayer } from '../../../store/lab/lab-questions.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { saliencyLayers } from '../../../store/saliency-layers.ts';
import { labInsideOutText } from '../../messages/en/lab-inside-out.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { useActions, useSelector } from '../../shared/store-context.ts';
import type { AskedWords } from '../shared/asked-words.ts';
import choices from '../shared/Choices.module.css';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { LabSection } from '../shared/LabSection.tsx';
import { Select } from '../shared/Select.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import type { Subject } from '../shared/subject.ts';
import { useStudyOption } from '../shared/use-study-option.ts';
import { Growth } from './Growth.tsx';
import styles from './Pictures.module.css';

const text = labInsideOutText.dream;

const OCTAVES = 3;
/** Steps at each size of the picture. */
const strengths = { gentle: 4, usual: 10, strong: 24 } as const;
type Strength = keyof typeof strengths;
const strengthOptions: readonly (readonly [Strength, string])[] = [
  ['gentle', text.strengths.gentle],
  ['usual', text.strengths.usual],
  ['strong', text.strengths.strong],
];

/** Deep dream on the picture on screen: more of what a layer finds in it. */
export function DreamStudy({ subject: { network, run, canBegin } }: { readonly subject: Subject }) {
  const study = useSelector((state) => shownStudy(state, 'dream', 'picture'));
  const layer = useSelector((state) => labLayer(state, network));
  const { study: begin, stopStudy, setLab } = useActions();
  const [strength, setStrength] = useStudyOption('dream.strength');
  const [picked, setPicked] = useState<number>();
  const { request } = study ?? {};
  if (layer === undefined) return null;
  const dream = () => {
    setPicked(undefined);
    const input = toInput(run.pixels, network.network);
    const of = { kind: 'energy', layer } as const;
    void begin(
      'dream',
      { input, of, seed: STUDY_SEED, octaves: OCTAVES, stepsPerOctave: strengths[strength] },
      'picture',
    );
  };
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
          label={text.layer}
          value={layer}
          options={saliencyLayers(network.description).map((id) => [id, id])}
          onChange={(id) => setLab({ layer: id })}
        />
        <Select label={text.strength} value={strength} options={strengthOptions} onChange={setStrength} />
      </div>
      <StudyBar label={text.begin} study={study} onBegin={canBegin ? dream : undefined} onStop={stopStudy} />
      <EarlierQuestion
        made={request && wordsOf(request)}
        now={{ layer, strength: text.strengths[strength] }}
      />
      {request && study && study.steps.length > 0 && (
        <Growth
          title={text.after('layer' in request.of ? request.of.layer : '')}
          steps={study.steps}
          ofSteps={OCTAVES * (request.stepsPerOctave ?? strengths.usual)}
          isRunning={study.status === 'running'}
          value={text.value}
          picked={picked}
          onPick={setPicked}
        >
          <figure>
            <figcaption>{text.before}</figcaption>
            <PixelCanvas pixels={run.pixels} className={styles.picture} label={text.before} />
          </figure>
        </Growth>
      )}
    </LabSection>
  );
}

function wordsOf({ of, stepsPerOctave }: DreamRequest): AskedWords {
  const strength = (Object.keys(strengths) as Strength[]).find((id) => strengths[id] === stepsPerOctave);
  return { layer: 'layer' in of ? of.layer : '', strength: text.strengths[strength ?? 'usual'] };
}
