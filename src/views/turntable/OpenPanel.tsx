import { Play, RotateCcw, Square } from 'lucide-react';
import { type DialId, type DialValues, dialIds, neutralDials } from '../../core/scene/dials.ts';
import { newScene, type SceneClassId, sceneClasses } from '../../core/scene/scene-order.ts';
import { isUntouched } from '../../core/scene/scene-text.ts';
import { isAnswerHidden, networkOf, samplesOf } from '../../store/selectors.ts';
import { measuredKey, measuredNow, type OpenTurntable } from '../../store/turntable.ts';
import { turntableText as text } from '../messages/en/turntable.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { CurveFigure } from './CurveFigure.tsx';
import { DialRow } from './DialRow.tsx';
import { dialEnds, withinEnds } from './dial-ends.ts';
import { SceneChoice } from './SceneChoice.tsx';
import { ScenePad } from './ScenePad.tsx';
import { isCurveOf } from './same-curve.ts';
import styles from './TurntablePanel.module.css';

/** The scene, what turns it, and what the network said on the way. */
export function OpenPanel({ turntable }: { readonly turntable: OpenTurntable }) {
  const { scene, shot, sweep, curves } = turntable;
  const name = sceneClasses[scene.classId];
  const samples = useSelector(samplesOf);
  const isKnown = useSelector((state) => networkOf(state)?.network.classes.includes(name) ?? false);
  const presentKey = useSelector((state) => measuredKey(measuredNow(state)));
  const hidden = useSelector(isAnswerHidden);
  const { setScene, turnDial, holdScene, sweepDial, stopSweep } = useActions();
  const [curve, before] = curves;
  const neutralHeight = Math.round(shot?.elevation.neutral ?? 0);
  const shownFrom = (id: DialId): number => (id === 'raise' ? neutralHeight : 0);
  const setDials = (dials: DialValues) => setScene({ ...scene, dials: withinEnds(dials, shot) });
  const seedOf = (classId: SceneClassId): number => {
    const sample = samples.find((candidate) => candidate.classId === classId);
    return (sample?.kind === 'rendered' ? sample.seed : undefined) ?? 1;
  };
  return (
    <>
      <SceneChoice
        scene={scene}
        onClass={(classId) => setScene(newScene(classId, seedOf(classId)))}
        onAnother={() => setScene({ ...scene, seed: scene.seed + 1 })}
        onPlace={(place) => setScene({ ...scene, place })}
      />
      <div className={styles.stage}>
        <ScenePad
          name={name}
          pixels={shot?.pixels}
          dials={scene.dials}
          heightDegrees={shot && Math.round(neutralHeight + scene.dials.raise)}
          onDials={setDials}
          onHold={holdScene}
        />
        <p className={styles.help}>{text.padHelp}</p>
      </div>
      <div className={styles.actions}>
        {sweep ? (
          <button type="button" className={styles.main} onClick={stopSweep}>
            <Square aria-hidden size={14} /> {text.stop}
          </button>
        ) : (
          <button
            type="button"
            className={styles.main}
            disabled={!isKnown || !shot}
            onClick={() => sweepDial('turn')}
          >
            <Play aria-hidden size={16} /> {text.play}
          </button>
        )}
        {sweep ? (
          <progress
            aria-label={text.measuring(sweep.dial)}
            max={sweep.total}
            value={sweep.total - sweep.ahead.length}
          />
        ) : (
          <button
            type="button"
            className={styles.quiet}
            disabled={isUntouched(scene)}
            onClick={() => setScene({ ...scene, place: 'own', dials: neutralDials })}
          >
            <RotateCcw aria-hidden size={16} /> {text.reset}
          </button>
        )}
      </div>
      {!isKnown && <p className={styles.help}>{text.unknownClass(name)}</p>}
      {curve && hidden && <p className={styles.help}>{text.hiddenCurve}</p>}
      {curve && !hidden && (
        <CurveFigure
          curve={curve}
          before={before}
          now={isCurveOf(curve, scene, presentKey) ? scene.dials[curve.dial] : undefined}
          shownFrom={shownFrom(curve.dial)}
          onValue={(value) => turnDial(curve.dial, value)}
        />
      )}
      <div className={styles.dials}>
        {dialIds.map((id) => (
          <DialRow
            key={id}
            id={id}
            value={scene.dials[id]}
            ends={dialEnds(id, shot)}
            shownFrom={shownFrom(id)}
            isMeasuring={sweep?.dial === id}
            canMeasure={isKnown && shot !== undefined && (!sweep || sweep.dial === id)}
            onValue={(value) => turnDial(id, value)}
            onHold={holdScene}
            onMeasure={() => sweepDial(id)}
            onStop={stopSweep}
          />
        ))}
      </div>
    </>
  );
}
