import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { SquareCrop } from '../../core/image/pixels.ts';
import type { BroughtPicture } from '../../store/state.ts';
import { inputText } from '../messages/en/input.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './Pad.module.css';

interface Props {
  readonly picture: BroughtPicture;
  readonly crop: SquareCrop;
  /** May reach outside the picture; the caller moves it back in. */
  readonly onCrop: (crop: SquareCrop) => void;
}

/** The whole picture with the square that the network sees; drag it or use the keys. */
export function CropPad({ picture, crop, onCrop }: Props) {
  const { width, height } = picture.pixels;
  const grabbed = useRef<{ clientX: number; clientY: number; crop: SquareCrop }>(undefined);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { clientX: event.clientX, clientY: event.clientY, crop };
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const from = grabbed.current;
    if (!from) return;
    const imagePerView = width / event.currentTarget.getBoundingClientRect().width;
    onCrop({
      ...from.crop,
      left: from.crop.left + (event.clientX - from.clientX) * imagePerView,
      top: from.crop.top + (event.clientY - from.clientY) * imagePerView,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const change = cropKeys[event.key];
    if (!change) return;
    event.preventDefault();
    onCrop(change(crop, Math.max(1, Math.round(Math.min(width, height) / (event.shiftKey ? 8 : 40)))));
  };
  const release = () => {
    grabbed.current = undefined;
  };
  const { left, top, side } = crop;
  return (
    <div className={styles.panel}>
      <div
        className={styles.whole}
        role="application"
        aria-label={inputText.cropLabel}
        aria-description={inputText.cropValue(left, top, side)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <PixelCanvas pixels={picture.pixels} className={styles.photo} />
        <svg
          className={styles.over}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={release}
          onPointerCancel={release}
        >
          <path
            className={styles.outside}
            fillRule="evenodd"
            d={`M0 0H${width}V${height}H0Z M${left} ${top}h${side}v${side}h${-side}Z`}
          />
          <rect x={left} y={top} width={side} height={side} />
        </svg>
      </div>
      <p className={styles.help}>{inputText.crop}</p>
    </div>
  );
}

type Change = (crop: SquareCrop, step: number) => SquareCrop;

const grow =
  (direction: 1 | -1): Change =>
  ({ left, top, side }, step) => ({
    left: left - direction * step,
    top: top - direction * step,
    side: side + 2 * direction * step,
  });

const cropKeys: Readonly<Record<string, Change>> = {
  ArrowLeft: (crop, step) => ({ ...crop, left: crop.left - step }),
  ArrowRight: (crop, step) => ({ ...crop, left: crop.left + step }),
  ArrowUp: (crop, step) => ({ ...crop, top: crop.top - step }),
  ArrowDown: (crop, step) => ({ ...crop, top: crop.top + step }),
  '+': grow(1),
  '=': grow(1),
  '-': grow(-1),
};
