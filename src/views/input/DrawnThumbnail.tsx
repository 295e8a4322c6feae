import { type Drawing, padSide } from '../../core/image/drawing.ts';
import styles from './SampleGallery.module.css';

/** A drawing in small: its lines, in the colours the network sees. */
export function DrawnThumbnail({ drawing }: { readonly drawing: Drawing }) {
  return (
    <svg className={styles.drawn} viewBox={`0 0 ${padSide} ${padSide}`} aria-hidden>
      {drawing.map(({ points }) => {
        const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
        return <polyline key={line} points={line} />;
      })}
    </svg>
  );
}
