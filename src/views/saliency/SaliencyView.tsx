import { type ComponentType, useRef } from 'react';
import { type LabPart, labParts } from '../../store/lab/lab-choice.ts';
import { isLabBusy } from '../../store/lab/lab-questions.ts';
import { InputStrip } from '../input/InputStrip.tsx';
import { PictureTools } from '../input/PictureTools.tsx';
import { labText as text } from '../messages/en/lab.ts';
import { PredictionsPanel } from '../predictions/PredictionsPanel.tsx';
import hidden from '../shared/Hidden.module.css';
import { useActions, useSelector } from '../shared/store-context.ts';
import { useViewBusy } from '../shared/view-busy.ts';
import { FieldsPart } from './fields/FieldsPart.tsx';
import { InsideOutPart } from './inside-out/InsideOutPart.tsx';
import { MotionNote } from './MotionNote.tsx';
import { MethodsPart } from './methods/MethodsPart.tsx';
import { Question } from './Question.tsx';
import styles from './SaliencyView.module.css';
import { TestsPart } from './tests/TestsPart.tsx';

const parts: Readonly<Record<LabPart, ComponentType>> = {
  methods: MethodsPart,
  tests: TestsPart,
  'inside-out': InsideOutPart,
  fields: FieldsPart,
};

/** Why this class, and can the picture be trusted? Input on top, the lab in the middle, what is asked beside it. */
export function SaliencyView() {
  const part = useSelector((state) => state.lab.part);
  const { setLab } = useActions();
  const lab = useRef<HTMLElement>(null);
  useViewBusy(useSelector(isLabBusy));
  const Part = parts[part];
  return (
    <>
      <InputStrip />
      <div className={styles.columns}>
        <PictureTools />
        <section ref={lab} id="network" className={styles.lab} aria-label={text.region} tabIndex={-1}>
          <h2 className={hidden.hidden}>{text.region}</h2>
          <nav className={styles.parts} aria-label={text.partsLabel}>
            {labParts.map((id) => (
              <button
                key={id}
                type="button"
                aria-current={id === part ? 'page' : undefined}
                onClick={() => setLab({ part: id })}
              >
                {text.parts[id]}
              </button>
            ))}
          </nav>
          <MotionNote onHold={() => lab.current?.focus({ preventScroll: true })} />
          <Part />
        </section>
        <div className={styles.side}>
          <PredictionsPanel />
          <Question />
        </div>
      </div>
    </>
  );
}
