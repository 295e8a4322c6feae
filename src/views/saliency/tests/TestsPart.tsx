import type { ComponentType } from 'react';
import { type LabTest, labTests } from '../../../store/lab/lab-choice.ts';
import { isAnswerHidden } from '../../../store/selectors.ts';
import { labText } from '../../messages/en/lab.ts';
import { labTestsText as text } from '../../messages/en/lab-tests.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { type Asked, askedOf } from './asked.ts';
import { FaithfulnessTest } from './FaithfulnessTest.tsx';
import { SanityTest } from './SanityTest.tsx';
import { ScoreTest } from './ScoreTest.tsx';
import styles from './TestsPart.module.css';
import { TruthTest } from './TruthTest.tsx';

const tests: Readonly<Record<LabTest, ComponentType<{ readonly asked: Asked }>>> = {
  sanity: SanityTest,
  truth: TruthTest,
  faithfulness: FaithfulnessTest,
  table: ScoreTest,
};

/** How far can the maps be trusted? One test at a time, of the methods chosen. */
export function TestsPart() {
  const state = useSelector((whole) => whole);
  const { setLab } = useActions();
  const { test } = state.lab;
  const asked = askedOf(state);
  const Test = tests[test];
  return (
    <>
      <nav className={styles.tests} aria-label={text.testsLabel}>
        {labTests.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={id === test ? 'page' : undefined}
            onClick={() => setLab({ test: id })}
          >
            {text.tests[id]}
          </button>
        ))}
      </nav>
      {asked && !isAnswerHidden(state) && asked.methods.length > 0 ? (
        <Test asked={asked} />
      ) : (
        <p className={styles.note}>
          {!asked ? saliencyText.noRun : isAnswerHidden(state) ? labText.hidden : labText.noMethods}
        </p>
      )}
    </>
  );
}
