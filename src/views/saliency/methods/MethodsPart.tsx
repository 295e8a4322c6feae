import { type LabRow, labClass, labRows, motionOf } from '../../../store/lab/lab-questions.ts';
import { isAnswerHidden, networkOf } from '../../../store/selectors.ts';
import { labText as text } from '../../messages/en/lab.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { AgreementMatrix } from './AgreementMatrix.tsx';
import { MapCard } from './MapCard.tsx';
import styles from './MethodsPart.module.css';

/** The chosen methods as small multiples, a row for each network and class, and how far they agree. */
export function MethodsPart() {
  const state = useSelector((whole) => whole);
  const hidden = useSelector(isAnswerHidden);
  const { setLab, retryLabMap, stopLabMap } = useActions();
  const { lab, labMaps } = state;
  const rows = labRows(state);
  const [first] = rows;
  if (!first) return <p className={styles.note}>{saliencyText.noRun}</p>;
  if (hidden) return <p className={styles.note}>{text.hidden}</p>;
  if (motionOf(state)) return null;
  if (lab.methods.length === 0) return <p className={styles.note}>{text.noMethods}</p>;
  const other = state.rival && networkOf(state.rival)?.network;
  const asked = rows.filter(({ place }) => place === 'first').map(({ className }) => className);
  const unknownThere = other ? asked.filter((name) => !other.classes.includes(name)) : [];
  const nameOf = ({ network, className }: LabRow) =>
    state.rival ? text.networkForClass(network.network.name, className) : text.forClass(className);
  return (
    <>
      {rows.map((row) => (
        <section key={`${row.place} ${row.className}`} className={styles.row} aria-label={nameOf(row)}>
          {rows.length > 1 && <h3>{nameOf(row)}</h3>}
          <div className={styles.cards}>
            {row.cells.map(({ choice, question }) => (
              <MapCard
                key={choice.method}
                choice={choice}
                className={row.className}
                layer={question?.request.layer}
                isPossible={question !== undefined}
                picture={row.run.pixels}
                show={lab.show}
                signs={lab.signs}
                found={question && labMaps[question.key]}
                onChange={(options) =>
                  setLab({
                    methods: lab.methods.map((other) =>
                      other.method === choice.method ? { ...other, options } : other,
                    ),
                  })
                }
                onStop={() => question && stopLabMap(question.key)}
                onRetry={() => question && void retryLabMap(question.key)}
              />
            ))}
          </div>
        </section>
      ))}
      {lab.versus === labClass(state) && <p className={styles.note}>{text.sameClass(first.className)}</p>}
      {unknownThere.map((name) => (
        <p key={name} className={styles.note}>
          {text.unknownThere(other?.name ?? '', name)}
        </p>
      ))}
      <p className={styles.note}>{text.notTheReason}</p>
      <AgreementMatrix
        picture={first.run.pixels}
        maps={rows.flatMap((row) =>
          row.cells.flatMap(({ choice, question }) => {
            const found = question && labMaps[question.key];
            const subject = rows.length > 1 ? nameOf(row) : undefined;
            return found?.status === 'ready' ? [{ method: choice.method, subject, map: found.map }] : [];
          }),
        )}
      />
    </>
  );
}
