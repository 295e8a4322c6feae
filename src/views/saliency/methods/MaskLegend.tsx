import { useMemo } from 'react';
import type { AttributionPlane } from '../../../core/attribution/display.ts';
import type { Pixels } from '../../../core/image/pixels.ts';
import { numberText } from '../../../draw/format.ts';
import { maskRamp } from '../../../draw/mask-ramp.ts';
import { labText } from '../../messages/en/lab.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import styles from './MaskLegend.module.css';
import { maskLimit } from './mask-limit.ts';

const text = labText.mask;

interface Props {
  /** What is masked. */
  readonly picture: Pixels;
  readonly plane: AttributionPlane;
  /** What the map's numbers mean. */
  readonly unit: string;
}

/** From which value on a mask lets the picture through, and where it hides it. */
export function MaskLegend({ picture, plane, unit }: Props) {
  const ramp = useMemo(() => maskRamp(picture), [picture]);
  const isSigned = plane.sign === 'signed';
  const most = numberText(maskLimit(plane));
  return (
    <div className={styles.legend} role="img" aria-label={text.label(unit, isSigned, most)}>
      <PixelCanvas pixels={ramp} className={styles.strip} />
      <div className={styles.ends}>
        <span>{text.hidden(isSigned)}</span>
        <span>{text.whole(most)}</span>
      </div>
    </div>
  );
}
