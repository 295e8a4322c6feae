import { labClasses, labQuestion } from '../../../store/lab/lab-questions.ts';
import { isAnswerHidden, networkOf, shownRun } from '../../../store/selectors.ts';
import { labText as text } from '../../messages/en/lab.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { AgreementMatrix } from './AgreementMatrix.tsx';
import { MapCard } from './MapCard.tsx';
import styles from './MethodsPart.module.css';

/** The chosen methods as small multiples, one row a class, and how far they agree. */
export function MethodsPart() {
  const state = useSelector((whole) => whole);
  const hidden = useSelector(isAnswerHidden);
  const { setLab, retryLabMap } = useActions();
  const network = networkOf(state);
  const run = shownRun(state);
  const { lab, labMaps } = state;
  if (!network || !run) return <p className={styles.note}>{saliencyText.noRun}</p>;
  if (hidden) return <p className={styles.note}>{text.hidden}</p>;
  if (lab.methods.length === 0) return <p className={styles.note}>{text.noMethods}</p>;
  const rows = labClasses(state).map((classIndex) => ({
    classIndex,
    name: network.network.classes[classIndex] ?? '',
    cells: lab.methods.map((choice) => {
      const question = labQuestion(state, network, run, choice, classIndex);
      return { choice, question, found: question && labMaps[question.key] };
    }),
  }));
  return (
    <>
      {rows.map(({ classIndex, name, cells }) => (
        <section key={classIndex} className={styles.row} aria-label={text.forClass(name)}>
          {rows.length > 1 && <h3>{text.forClass(name)}</h3>}
          <div className={styles.cards}>
            {cells.map(({ choice, question, found }) => (
              <MapCard
                key={choice.method}
                choice={choice}
                className={name}
                layer={question?.request.layer}
                isPossible={question !== undefined}
                picture={run.pixels}
                show={lab.show}
                signs={lab.signs}
                found={found}
                onChange={(options) =>
                  setLab({
                    methods: lab.methods.map((other) =>
                      other.method === choice.method ? { ...other, options } : other,
                    ),
                  })
                }
                onRetry={() => question && void retryLabMap(question.key)}
              />
            ))}
          </div>
        </section>
      ))}
      <p className={styles.note}>{text.notTheReason}</p>
      <AgreementMatrix
        picture={run.pixels}
        maps={rows.flatMap(({ name, cells }) =>
          cells.flatMap(({ choice, found }) =>
            found?.status === 'ready'
              ? [{ method: choice.method, className: rows.length > 1 ? name : undefined, map: found.map }]
              : [],
          ),
        )}
      />
    </>
  );
}
