import type { Pixels } from '../../../core/image/pixels.ts';
import { clipRegion, type Region } from '../../../core/network/receptive-field.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import styles from './Fields.module.css';

interface Props {
  readonly pixels: Pixels;
  /** In its pixels; what lies outside is left out. */
  readonly region: Region;
  /** What a screen reader says; left out where the parent says it already. */
  readonly label?: string;
}

/** A picture as wide as there is room, with a rectangle of it outlined. */
export function OutlinedPicture({ pixels, region, label }: Props) {
  const { width, height } = pixels;
  const shown = clipRegion(region, pixels);
  const rect = { x: shown.left, y: shown.top, width: shown.width, height: shown.height };
  return (
    <div className={styles.outlined}>
      <PixelCanvas pixels={pixels} className={styles.picture} label={label} />
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
        <rect {...rect} />
        <rect {...rect} />
      </svg>
    </div>
  );
}
