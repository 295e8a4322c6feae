import { useRef } from 'react';
import type { Pixels } from '../../core/image/pixels.ts';
import type { DialValues } from '../../core/scene/dials.ts';
import { turntableText as text } from '../messages/en/turntable.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './ScenePad.module.css';
import { useOrbit } from './use-orbit.ts';

interface Props {
  readonly name: string;
  /** Absent until there is a first picture. */
  readonly pixels: Pixels | undefined;
  readonly dials: DialValues;
  /** Of the camera, in whole degrees, where known. */
  readonly heightDegrees: number | undefined;
  readonly onDials: (dials: DialValues) => void;
  readonly onHold: (isHeld: boolean) => void;
}

/** The scene itself, to be dragged round. */
export function ScenePad({ name, pixels, dials, heightDegrees, onDials, onHold }: Props) {
  const pad = useRef<HTMLDivElement>(null);
  const handlers = useOrbit(pad, { dials, onDials, onHold });
  return (
    <div
      ref={pad}
      className={styles.pad}
      role="application"
      aria-label={`${text.pad(name)}. ${text.padKeys}`}
      aria-description={text.padValue(dials.turn, heightDegrees, dials.distance)}
      tabIndex={0}
      {...handlers}
    >
      {pixels ? (
        <PixelCanvas pixels={pixels} className={styles.picture} />
      ) : (
        <p className={styles.waiting} role="status">
          {text.loading}
        </p>
      )}
    </div>
  );
}
