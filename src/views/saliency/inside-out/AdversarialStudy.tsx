import { toInput } from '../../../core/image/input.ts';
import type { AdversarialRequest, Perturbed } from '../../../core/lab/adversarial.ts';
import { labClass } from '../../../store/lab/lab-questions.ts';
import type { LabStudy } from '../../../store/lab/lab-studies.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labInsideOutText } from '../../messages/en/lab-inside-out.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import type { AskedWords } from '../shared/asked-words.ts';
import choices from '../shared/Choices.module.css';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { LabSection } from '../shared/LabSection.tsx';
import { Select } from '../shared/Select.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import type { Subject } from '../shared/subject.ts';
import { useStudyOption } from '../shared/use-study-option.ts';
import { EpsilonSweep } from './EpsilonSweep.tsx';

const text = labInsideOutText.adversarial;

type Method = AdversarialRequest['method'];
const methodOptions: readonly (readonly [Method, string])[] = [
  ['fgsm', text.methods.fgsm],
  ['pgd', text.methods.pgd],
];

const AWAY = 'away';

/** The picture changed as little as possible, such that the network says something else. */
export function AdversarialStudy({ subject: { network, run, canBegin } }: { readonly subject: Subject }) {
  const study = useSelector((state) => shownStudy(state, 'adversarial', 'picture'));
  const classIndex = useSelector(labClass);
  const versus = useSelector((state) => state.lab.versus);
  const { study: begin, stopStudy, setLab } = useActions();
  const [method, setMethod] = useStudyOption('adversarial.method');
  const { classes } = network.network;
  const target = versus === classIndex ? undefined : versus;
  const { request } = study ?? {};
  const sweep = study ? sweepOf(study) : [];
  const change = () => {
    const input = toInput(run.pixels, network.network);
    const aim = target === undefined ? {} : { target };
    void begin('adversarial', { input, classIndex, method, ...aim }, 'picture');
  };
  return (
    <LabSection
      title={text.title}
      lead={text.lead}
      misleads={text.misleads}
      formula={text.formulas[method]}
      cite={text.cites[method]}
    >
      <div className={choices.choices}>
        <Select label={text.method} value={method} options={methodOptions} onChange={setMethod} />
        <Select
          label={text.aim}
          value={target === undefined ? AWAY : String(target)}
          options={[
            [AWAY, text.away(classes[classIndex] ?? '')],
            ...classes.flatMap((name, index) =>
              index === classIndex ? [] : [[String(index), text.towards(name)] as const],
            ),
          ]}
          onChange={(value) => setLab({ versus: value === AWAY ? undefined : Number(value) })}
        />
      </div>
      <StudyBar label={text.begin} study={study} onBegin={canBegin ? change : undefined} onStop={stopStudy} />
      <EarlierQuestion
        made={request && wordsOf(request, classes)}
        now={wordsOf({ classIndex, method, ...(target === undefined ? {} : { target }) }, classes)}
      />
      {request && sweep.length > 0 && (
        <EpsilonSweep network={network.network} picture={run.pixels} request={request} sweep={sweep} />
      )}
    </LabSection>
  );
}

function wordsOf(
  { classIndex, target, method }: Pick<AdversarialRequest, 'classIndex' | 'target' | 'method'>,
  classes: readonly string[],
): AskedWords {
  const name = (index: number) => classes[index] ?? '';
  const aim = target === undefined ? text.away(name(classIndex)) : text.towards(name(target));
  return { className: name(classIndex), aim, method: text.methods[method] };
}

/** By ever larger ε: all of them once it is done, and until then those that are there. */
function sweepOf({ result, steps }: Pick<LabStudy<'adversarial'>, 'result' | 'steps'>): readonly Perturbed[] {
  if (result) return result.sweep;
  const byEpsilon = new Map(steps.map((step) => [step.epsilon, step]));
  return [...byEpsilon.values()].sort((a, b) => a.epsilon - b.epsilon);
}
