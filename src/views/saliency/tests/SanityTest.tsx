import { useState } from 'react';
import { isMethodId } from '../../../core/attribution/method-list.ts';
import type { AskedMethod } from '../../../core/lab/asked-method.ts';
import { shippedNetwork } from '../../../core/network/shipped-networks.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import { useStudyOption } from '../shared/use-study-option.ts';
import { type Asked, questionWords } from './asked.ts';
import { Stages } from './Stages.tsx';
import styles from './Test.module.css';
import { TwinTest } from './TwinTest.tsx';

const text = labTestsText.sanity;

/** Edge detection, which never looks at the network. */
const CONTROL = 'sobel';

const modes = ['cascading', 'independent'] as const;

/** Do maps change when the network forgets what it has learnt? */
export function SanityTest({ asked }: { readonly asked: Asked }) {
  const study = useSelector((state) => shownStudy(state, 'randomisation', 'picture'));
  const twin = useSelector(({ networkId }) => shippedNetwork(networkId)?.twin);
  const { study: begin, stopStudy } = useActions();
  const [mode, setMode] = useStudyOption('sanity.order');
  const [control, setControl] = useStudyOption('sanity.control');
  const [picked, setPicked] = useState<number>();
  const isControlOffered = isMethodId(CONTROL) && !asked.methods.some(({ method }) => method === CONTROL);
  const methods: readonly AskedMethod[] =
    isControlOffered && control === 'yes'
      ? [...asked.methods, { method: CONTROL, options: {} }]
      : asked.methods;
  const { request } = study ?? {};
  const untrain = () => {
    setPicked(undefined);
    void begin('randomisation', { ...asked.question(), methods, mode }, 'picture');
  };
  return (
    <>
      <section className={styles.test} aria-label={labTestsText.tests.sanity}>
        <p className={styles.lead}>{text.lead}</p>
        <div className={styles.choices}>
          <label>
            {text.order}
            <select
              value={mode}
              onChange={(event) => setMode(modes.find((id) => id === event.target.value) ?? mode)}
            >
              {modes.map((id) => (
                <option key={id} value={id}>
                  {text.modes[id]}
                </option>
              ))}
            </select>
          </label>
          {isControlOffered && (
            <label>
              <input
                type="checkbox"
                checked={control === 'yes'}
                onChange={(event) => setControl(event.target.checked ? 'yes' : 'no')}
              />
              {text.control}
            </label>
          )}
        </div>
        <StudyBar
          label={text.begin}
          study={study}
          onBegin={asked.canBegin ? untrain : undefined}
          onStop={stopStudy}
        />
        <EarlierQuestion
          made={request && { ...questionWords(request, asked), order: text.modes[request.mode] }}
          now={{ ...questionWords({ ...asked, methods }, asked), order: text.modes[mode] }}
        />
        <p className={styles.note}>{text.look}</p>
        {study && request && study.steps.length > 0 && (
          <Stages request={request} steps={study.steps} asked={asked} picked={picked} onPick={setPicked} />
        )}
      </section>
      {twin !== undefined && <TwinTest asked={asked} twin={twin} />}
    </>
  );
}
