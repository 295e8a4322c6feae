import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import { type Asked, methodName, questionWords } from './asked.ts';
import { MapPair } from './MapPair.tsx';
import styles from './Test.module.css';

const text = labTestsText.twin;

interface Props {
  readonly asked: Asked;
  /** Id of the network that learnt from random labels. */
  readonly twin: string;
}

/** Do maps differ from those of a network that learnt nothing true? */
export function TwinTest({ asked, twin }: Props) {
  const study = useSelector((state) => shownStudy(state, 'twin', 'picture'));
  const { studyTwin, stopStudy } = useActions();
  const begin = () => void studyTwin(twin, { ...asked.question(), methods: asked.methods });
  const request = study?.request;
  const explained = request ? (asked.network.network.classes[request.classIndex] ?? '') : '';
  return (
    <section className={styles.section} aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className={styles.lead}>{text.lead}</p>
      <StudyBar
        label={text.begin}
        study={study}
        onBegin={asked.canBegin ? begin : undefined}
        onStop={stopStudy}
      />
      <EarlierQuestion made={request && questionWords(request, asked)} now={questionWords(asked, asked)} />
      {request && (
        <div className={styles.cards}>
          {study.steps.map(({ index, map, twin: other, similarity }) => {
            const method = request.methods[index];
            if (!method) return null;
            const name = methodName(method);
            return (
              <MapPair
                key={method.method}
                method={name}
                style={undefined}
                picture={asked.picture}
                similarity={similarity}
                sides={[
                  { map, name: text.own, label: text.ownLabel(name, explained) },
                  { map: other, name: text.twin, label: text.twinLabel(name, explained) },
                ]}
              />
            );
          })}
        </div>
      )}
    </section>
  );
}
