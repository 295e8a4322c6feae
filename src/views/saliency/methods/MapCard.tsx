import { useMemo } from 'react';
import { methodList, requireMethodId } from '../../../core/attribution/method-list.ts';
import { methods } from '../../../core/attribution/registry.ts';
import { summarise } from '../../../core/attribution/summary.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { numberText } from '../../../draw/format.ts';
import type { LabShow, MethodChoice } from '../../../store/lab/lab-choice.ts';
import type { LabMap } from '../../../store/lab/lab-map.ts';
import { labText as text } from '../../messages/en/lab.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { SaliencyLegend } from '../../shared/saliency/SaliencyLegend.tsx';
import { SaliencyProgress } from '../../shared/saliency/SaliencyProgress.tsx';
import { saliencyPlane } from '../../shared/saliency/saliency-plane.ts';
import styles from './MapCard.module.css';
import { MapPicture } from './MapPicture.tsx';
import { MethodNotes } from './MethodNotes.tsx';

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
  readonly found: LabMap | undefined;
  readonly onChange: (options: Readonly<Record<string, number>>) => void;
  readonly onRetry: () => void;
}

/** One method's answer: its map, its legend, how long it took, what it says in words, its settings and notes. */
export function MapCard(props: Props) {
  const { choice, className, layer, isPossible, picture, show, found, onChange, onRetry } = props;
  const id = requireMethodId(choice.method);
  const { name } = methodList[id];
  const map = found?.status === 'ready' ? found.map : found?.status === 'running' ? found.partial : undefined;
  const plane = useMemo(() => map && saliencyPlane(map, picture), [map, picture]);
  const summary = useMemo(() => plane && summarise(plane.plane), [plane]);
  return (
    <figure className={styles.card}>
      <figcaption>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>
          {found?.status === 'ready' ? text.elapsed(found.elapsedMs) : layer}
        </span>
      </figcaption>
      <MapPicture picture={picture} plane={plane} show={show} label={text.mapLabel(name, className)} />
      {!isPossible && <p className={styles.note}>{text.noLayer}</p>}
      {isPossible && !found && <p className={styles.note}>{text.waiting}</p>}
      {found?.status === 'running' && <SaliencyProgress progress={found.share} />}
      {found?.status === 'failed' && (
        <p className={styles.alarm}>
          {saliencyText.failed(found.detail)}{' '}
          <button type="button" className={styles.retry} onClick={onRetry}>
            {saliencyText.retry}
          </button>
        </p>
      )}
      {plane && <SaliencyLegend found={plane} unit={saliencyText.methods[id].unit} />}
      {found?.status === 'ready' && (
        <p className={styles.summary}>
          {summary ? text.summary(summary.centre, summary.concentration, summary.positive) : text.empty}{' '}
          {found.map.sum && text.sum(numberText(found.map.sum.found), numberText(found.map.sum.promised))}
        </p>
      )}
      <MethodNotes method={methods[id]} layer={layer} options={choice.options} onChange={onChange} />
    </figure>
  );
}
