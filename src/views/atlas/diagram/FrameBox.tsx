import { memo } from 'react';
import type { PlacedFrame } from '../../../draw/atlas/diagram/layout.ts';
import styles from './FrameBox.module.css';

interface Props {
  readonly frame: PlacedFrame;
  readonly isTabStop: boolean;
  readonly isTiny: boolean;
}

/** The border around an unfolded block, and its name, which folds it. */
export const FrameBox = memo(function FrameBox({ frame, isTabStop, isTiny }: Props) {
  const { block, title, xPx, yPx, widthPx, heightPx } = frame;
  return (
    <div className={styles.frame} style={{ left: xPx, top: yPx, width: widthPx, height: heightPx }}>
      <button
        type="button"
        className={styles.title}
        data-key={block.key}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={title}
        aria-expanded
      >
        {!isTiny && title}
      </button>
    </div>
  );
});
