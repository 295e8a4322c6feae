import { useMemo, useState } from 'react';
import { type MethodId, methodList } from '../../../core/attribution/method-list.ts';
import { methods } from '../../../core/attribution/registry.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { LayerId } from '../../../core/network/network.ts';
import type { Saliency } from '../../../store/state.ts';
import { methodsText } from '../../messages/en/methods.ts';
import { saliencyText as text } from '../../messages/en/saliency.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { SaliencyLegend } from '../../shared/saliency/SaliencyLegend.tsx';
import { SaliencyProgress } from '../../shared/saliency/SaliencyProgress.tsx';
import { saliencyPixels } from '../../shared/saliency/saliency-plane.ts';
import styles from './SaliencyResult.module.css';
import { useShownSaliency } from './use-shown-saliency.ts';

interface Props {
  readonly method: MethodId;
  /** Of the class that is explained. */
  readonly className: string;
  readonly layer: LayerId | undefined;
  /** What the network saw. */
  readonly picture: Pixels;
  readonly saliency: Saliency;
  readonly onRetry: () => void;
}

/** The picture is shown at whole multiples of its size, up to this many CSS pixels. */
const MOST_PX = 256;

/** The overlay with its legend, and what to make of it. */
export function SaliencyResult({ method, className, layer, picture, saliency, onRetry }: Props) {
  const [opacityPercent, setOpacityPercent] = useState(90);
  const shown = useShownSaliency(saliency, picture, [method, className, layer].join('/'));
  const pixels = useMemo(
    () => (shown ? saliencyPixels(shown.found, shown.picture, opacityPercent / 100) : picture),
    [shown, picture, opacityPercent],
  );
  const zoom = Math.max(1, Math.floor(MOST_PX / picture.width));
  const { name } = methodList[method];
  const { cite } = methods[method];
  const words = methodsText.methods[method];
  return (
    <figure className={styles.result}>
      <figcaption>{text.caption(name, className, layer)}</figcaption>
      <div className={styles.picture} style={{ width: picture.width * zoom }}>
        <PixelCanvas pixels={pixels} className={styles.canvas} label={text.picture(name, className)} />
      </div>
      {saliency.status === 'running' && <SaliencyProgress progress={saliency.progress} />}
      {saliency.status === 'failed' && (
        <p className={styles.alarm}>
          {text.failed(saliency.detail)}{' '}
          <button type="button" className={styles.retry} onClick={onRetry}>
            {text.retry}
          </button>
        </p>
      )}
      {shown && <SaliencyLegend found={shown.found} unit={words.unit} />}
      <label className={styles.opacity}>
        <span>{text.opacity}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={opacityPercent}
          onChange={(event) => setOpacityPercent(event.target.valueAsNumber)}
        />
        <output>{text.opacityValue(opacityPercent)}</output>
      </label>
      <div className={styles.words}>
        <p>{words.what}</p>
        <p>
          <strong>{text.misleads}:</strong> {words.misleads} {text.notTheReason}
        </p>
        <p className={styles.cite}>{methodsText.cite(cite.authors, cite.year, cite.title)}</p>
      </div>
    </figure>
  );
}
