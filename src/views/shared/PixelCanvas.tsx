import { useLayoutEffect, useRef } from 'react';
import type { Pixels } from '../../core/image/pixels.ts';
import styles from './PixelCanvas.module.css';

interface Props {
  readonly pixels: Pixels;
  readonly className?: string | undefined;
  /** What a screen reader says; left out where the parent says it already. */
  readonly label?: string | undefined;
}

/** Puts pixels on screen, one canvas pixel each; CSS sizes it, and enlarged pixels keep their edges. */
export function PixelCanvas({ pixels, className, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { width, height, data } = pixels;
    context.putImageData(new ImageData(data, width, height), 0, 0);
  }, [pixels]);
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <canvas
      ref={canvas}
      width={pixels.width}
      height={pixels.height}
      className={[styles.canvas, className].filter(Boolean).join(' ')}
      {...named}
    />
  );
}
