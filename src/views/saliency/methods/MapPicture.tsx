import { useMemo } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import { paintMap } from '../../../draw/paint.ts';
import { paintMasked } from '../../../draw/paint-masked.ts';
import type { LabShow } from '../../../store/lab/lab-choice.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import { type SaliencyPlane, saliencyPixels } from '../../shared/saliency/saliency-plane.ts';
import styles from './MapPicture.module.css';
import { maskLimit } from './mask-limit.ts';

interface Props {
  readonly picture: Pixels;
  /** Absent until there is a map. */
  readonly plane: SaliencyPlane | undefined;
  readonly show: LabShow;
  readonly label: string;
}

const OPACITY = 0.9;

/** A map with its picture: laid over it, beside it, or letting through only what it marks. */
export function MapPicture({ picture, plane, show, label }: Props) {
  const pixels = useMemo(() => (plane ? shown(picture, plane, show) : picture), [picture, plane, show]);
  return (
    <div className={styles.pictures} data-show={show}>
      {show === 'beside' && <PixelCanvas pixels={picture} className={styles.picture} />}
      <PixelCanvas pixels={pixels} className={styles.picture} label={label} />
    </div>
  );
}

function shown(picture: Pixels, found: SaliencyPlane, show: LabShow): Pixels {
  switch (show) {
    case 'overlay':
      return saliencyPixels(found, picture, OPACITY);
    case 'beside':
      return paintMap(found.plane.values, found.plane, found.scale);
    case 'masked':
      return paintMasked(picture, found.plane.values, maskLimit(found.plane));
  }
}
