import type { AskedMethod } from '../../../core/lab/asked-method.ts';
import type { Fill } from '../../../core/lab/faithfulness-trial.ts';
import { sampleCsv, scoreCsv } from '../../../core/lab/score-csv.ts';
import { STUDY_SEED } from '../../../store/lab/asked-methods.ts';
import { shownStudy } from '../../../store/lab/shown-study.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { methodsWords } from '../shared/asked-words.ts';
import { EarlierQuestion } from '../shared/EarlierQuestion.tsx';
import { StudyBar } from '../shared/StudyBar.tsx';
import { useStudyOption } from '../shared/use-study-option.ts';
import type { Asked } from './asked.ts';
import { FillChoice } from './FillChoice.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import styles from './Test.module.css';

const text = labTestsText.table;

/** Fewer than for one picture: with the first point they fill one batch, and areas need no more. */
const STEPS = 15;

/** How well the methods do over all sample pictures. */
export function ScoreTest({ asked }: { readonly asked: Asked }) {
  const study = useSelector((state) => shownStudy(state, 'score-table', 'network'));
  const { scoreSamples, saveCsv, stopStudy } = useActions();
  const [fill, setFill] = useStudyOption('table.fill');
  const wordsOf = (request: { readonly methods: readonly AskedMethod[]; readonly fill: Fill }) => ({
    methods: methodsWords(request.methods),
    fill: labTestsText.faithfulness.fills[request.fill],
  });
  const table = study?.result ?? study?.steps.at(-1);
  const { id } = asked.network.network;
  const { methods } = asked;
  return (
    <section className={styles.test} aria-label={labTestsText.tests.table}>
      <p className={styles.lead}>{text.lead}</p>
      <FillChoice fill={fill} onChange={setFill} />
      <StudyBar
        label={text.begin}
        study={study}
        onBegin={
          asked.canBegin
            ? () => void scoreSamples({ methods, fill, steps: STEPS, seed: STUDY_SEED })
            : undefined
        }
        onStop={stopStudy}
      />
      <EarlierQuestion made={study?.request && wordsOf(study.request)} now={wordsOf({ methods, fill })} />
      {table && (
        <>
          <ScoreTable table={table} />
          <div className={styles.choices}>
            <button
              type="button"
              className={styles.save}
              onClick={() => saveCsv(text.fileOfMeans(id), scoreCsv(table))}
            >
              {text.saveMeans}
            </button>
            <button
              type="button"
              className={styles.save}
              onClick={() => saveCsv(text.fileOfPictures(id), sampleCsv(table))}
            >
              {text.savePictures}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
