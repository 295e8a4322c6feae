import { useMemo } from 'react';
import { methodList, requireMethodId } from '../../../core/attribution/method-list.ts';
import { methods } from '../../../core/attribution/registry.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { numberText } from '../../../draw/format.ts';
import type { LabShow, MethodChoice } from '../../../store/lab/lab-choice.ts';
import type { LabMap } from '../../../store/lab/lab-map.ts';
import { ValueLegend } from '../../inspector/parts/ValueLegend.tsx';
import { labText as text } from '../../messages/en/lab.ts';
import { methodsText } from '../../messages/en/methods.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { SaliencyProgress } from '../../shared/saliency/SaliencyProgress.tsx';
import { type SaliencyPlane, saliencyPlane } from '../../shared/saliency/saliency-plane.ts';
import { mapSummary } from '../shared/map-summary.ts';
import styles from './MapCard.module.css';
import { MapPicture } from './MapPicture.tsx';
import { MaskLegend } from './MaskLegend.tsx';
import { MethodNotes } from './MethodNotes.tsx';
import { maskLimit } from './mask-limit.ts';

interface Props {
  readonly choice: MethodChoice;
  /** Of the class explained. */
  readonly className: string;
  readonly layer: string | undefined;
  /** False for a method that needs a layer which the network does not have. */
  readonly isPossible: boolean;
  /** What the network saw. */
  readonly picture: Pixels;
  readonly show: LabShow;
  /** Whether what speaks against the class is told from what speaks for it. */
  readonly signs: boolean;
  readonly found: LabMap | undefined;
  readonly onChange: (options: Readonly<Record<string, number>>) => void;
  readonly onRetry: () => void;
  readonly onStop: () => void;
}

/** One method's answer: its map, its legend, how long it took, what it says in words, its settings and notes. */
export function MapCard(props: Props) {
  const { choice, className, layer, isPossible, picture, show, signs, found, onChange, onRetry, onStop } =
    props;
  const id = requireMethodId(choice.method);
  const { name } = methodList[id];
  const map = found?.status === 'ready' ? found.map : isUnfinished(found) ? found.partial : undefined;
  const plane = useMemo(
    () => map && saliencyPlane(map, picture, signs ? 'sum' : 'max-abs'),
    [map, picture, signs],
  );
  const summary = useMemo(
    () => (found?.status === 'ready' && plane ? mapSummary(plane) : ''),
    [found, plane],
  );
  const { unit } = methodsText.methods[id];
  return (
    <figure className={styles.card}>
      <figcaption>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>
          {text.whereAndTime(layer, found?.status === 'ready' ? text.elapsed(found.elapsedMs) : undefined)}
        </span>
      </figcaption>
      <MapPicture
        picture={picture}
        plane={plane}
        show={show}
        label={text.mapLabel(name, className, summary)}
      />
      {!isPossible && <p className={styles.note}>{text.noLayer}</p>}
      {isPossible && !found && <p className={styles.note}>{text.waiting}</p>}
      {found && found.status !== 'ready' && (
        <div className={styles.state}>
          {found.status === 'running' && <SaliencyProgress progress={found.share} />}
          {found.status === 'stopped' && <span className={styles.note}>{text.stopped}</span>}
          {found.status === 'failed' && (
            <span className={styles.alarm}>{saliencyText.failed(found.detail)}</span>
          )}
          {/* One button whatever it does, so that the focus stays on it. */}
          {(found.status !== 'running' || methods[id].slow) && (
            <button
              type="button"
              className={styles.retry}
              onClick={found.status === 'running' ? onStop : onRetry}
            >
              {found.status === 'running' ? text.stop : saliencyText.retry}
            </button>
          )}
        </div>
      )}
      {plane && plane.largest > 0 && show === 'masked' && (
        <MaskLegend picture={picture} plane={plane.plane} unit={unit} />
      )}
      {plane && plane.largest > 0 && show !== 'masked' && <ValueLegend scale={plane.scale} name={unit} />}
      {plane?.largest === 0 && <p className={styles.note}>{saliencyText.allZero}</p>}
      {found?.status === 'ready' && found.map.sum && (
        <p className={styles.note}>
          {text.sum(numberText(found.map.sum.found), numberText(found.map.sum.promised))}
        </p>
      )}
      <MethodNotes method={methods[id]} layer={layer} options={choice.options} onChange={onChange}>
        {plane && plane.largest > 0 && (
          <p>
            <span className={styles.unit}>{unit}.</span> {colourWords(plane, show)} {summary}
          </p>
        )}
      </MethodNotes>
    </figure>
  );
}

/** Where full colour, or the whole picture, begins, if that is below the largest value. */
function colourWords({ plane, limit, largest }: SaliencyPlane, show: LabShow): string {
  if (show === 'masked') return text.mask.clipped(numberText(maskLimit(plane)));
  return largest > limit ? saliencyText.clipped(numberText(limit), numberText(largest)) : '';
}

const isUnfinished = (found: LabMap | undefined) =>
  found?.status === 'running' || found?.status === 'stopped';
