import { useMemo, useState } from 'react';
import type { AttributionMap } from '../../../core/attribution/method.ts';
import { comparable } from '../../../core/lab/comparable.ts';
import { type Localisation, localisation } from '../../../core/lab/localisation.ts';
import { maskOutline } from '../../../draw/mask-outline.ts';
import type { LabMap } from '../../../store/lab/lab-map.ts';
import { labQuestion } from '../../../store/lab/lab-questions.ts';
import { objectSample } from '../../../store/lab/object-mask.ts';
import { networkOf, shownRun } from '../../../store/selectors.ts';
import { labTestsText } from '../../messages/en/lab-tests.ts';
import { useSelector } from '../../shared/store-context.ts';
import { type Asked, methodName } from './asked.ts';
import { ShareBar } from './ShareBar.tsx';
import styles from './Test.module.css';
import { TestedMap } from './TestedMap.tsx';
import cardStyles from './TruthTest.module.css';

const text = labTestsText.truth;

/** How much of each map lies on the object of a rendered picture. */
export function TruthTest({ asked }: { readonly asked: Asked }) {
  const state = useSelector((whole) => whole);
  const [isOutlined, setOutlined] = useState(true);
  const sample = objectSample(state);
  const { cover } = state.labMask ?? {};
  const network = networkOf(state);
  const run = shownRun(state);
  if (!sample || !network || !run) return <p className={styles.note}>{text.noMask}</p>;
  if (cover?.status === 'failed') return <p className={styles.alarm}>{text.failed(cover.detail)}</p>;
  if (cover?.status !== 'ready' || cover.value.length !== asked.picture.width * asked.picture.height)
    return <p className={styles.note}>{text.loading}</p>;
  const mask = cover.value;
  const area = mask.reduce((sum, value) => sum + value, 0) / (255 * mask.length);
  return (
    <section className={styles.test} aria-label={labTestsText.tests.truth}>
      <p className={styles.lead}>{text.lead}</p>
      <p>
        {text.area(area, sample.class)}{' '}
        {sample.class !== asked.className && text.otherClass(asked.className, sample.class)}
      </p>
      <div className={styles.choices}>
        <label>
          <input
            type="checkbox"
            checked={isOutlined}
            onChange={(event) => setOutlined(event.target.checked)}
          />
          {text.outline}
        </label>
      </div>
      <div className={styles.pictures}>
        {state.lab.methods.map((choice) => {
          const question = labQuestion(state, { place: 'first', network, run }, choice, asked.classIndex);
          return (
            question && (
              <TruthCard
                key={choice.method}
                method={methodName(choice)}
                found={state.labMaps[question.key]}
                mask={mask}
                isOutlined={isOutlined}
                asked={asked}
              />
            )
          );
        })}
      </div>
    </section>
  );
}

interface CardProps {
  readonly method: string;
  readonly found: LabMap | undefined;
  readonly mask: Uint8Array;
  readonly isOutlined: boolean;
  readonly asked: Pick<Asked, 'picture' | 'className'>;
}

function TruthCard({ method, found, mask, isOutlined, asked: { picture, className } }: CardProps) {
  const map = found?.status === 'ready' ? found.map : undefined;
  const { width, height } = picture;
  const outline = useMemo(() => maskOutline(mask, { width, height }), [mask, width, height]);
  return (
    <figure className={cardStyles.card}>
      <figcaption>{method}</figcaption>
      <div className={cardStyles.picture}>
        <TestedMap map={map} picture={picture} label={text.mapLabel(method, className)} />
        {isOutlined && (
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
            <path d={outline} />
            <path d={outline} />
          </svg>
        )}
      </div>
      {map ? (
        <Found map={map} mask={mask} size={picture} />
      ) : (
        <p className={cardStyles.note}>{found?.status === 'failed' ? text.mapFailed : text.waiting}</p>
      )}
    </figure>
  );
}

interface FoundProps {
  readonly map: AttributionMap;
  readonly mask: Uint8Array;
  readonly size: { readonly width: number; readonly height: number };
}

function Found({ map, mask, size: { width, height } }: FoundProps) {
  const found = useMemo(
    () => localisation(comparable(map, { width, height }), mask),
    [map, mask, width, height],
  );
  const { energyInside, positiveInside, areaShare } = found;
  return (
    <div className={cardStyles.found}>
      <ShareBar share={energyInside} area={areaShare} name={text.inside(map.sign === 'signed')} />
      {map.sign === 'signed' && <ShareBar share={positiveInside} area={areaShare} name={text.positive} />}
      <p className={cardStyles.note}>
        {text.pointing}: {energyInside === undefined ? text.nothing : pointingWords(found)}
      </p>
    </div>
  );
}

function pointingWords({ pointing }: Localisation): string {
  if (pointing === 1) return text.on;
  return pointing === 0 ? text.beside : text.tied(pointing);
}
