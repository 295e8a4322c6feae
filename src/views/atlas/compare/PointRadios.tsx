import { useId } from 'react';
import styles from './PointRadios.module.css';

export interface RadioPoint {
  readonly id: string;
  /** All its figures, for those who hear them. */
  readonly label: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
}

interface Props {
  readonly legend: string;
  readonly points: readonly RadioPoint[];
  /** Id of the one that is picked out, if any. */
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** The pointer is on a point, or on none. */
  readonly onPoint: (id: string | undefined) => void;
}

/** Smaller ones would be hard to hit. */
const LEAST_PX = 12;

/** Lies over a drawing: one of its points is picked out, by pointer or by arrow keys, from left to right. */
export function PointRadios({ legend, points, selected, onSelect, onPoint }: Props) {
  const name = useId();
  const bySize = points.toSorted((a, b) => b.radiusPx - a.radiusPx);
  return (
    <fieldset className={styles.points}>
      <legend>{legend}</legend>
      {points
        .toSorted((a, b) => a.xPx - b.xPx)
        .map((point) => {
          const half = Math.max(LEAST_PX, point.radiusPx);
          return (
            <input
              key={point.id}
              type="radio"
              name={name}
              aria-label={point.label}
              checked={point.id === selected}
              onChange={() => onSelect(point.id)}
              onPointerEnter={() => onPoint(point.id)}
              onPointerLeave={() => onPoint(undefined)}
              style={{
                left: point.xPx - half,
                top: point.yPx - half,
                width: 2 * half,
                height: 2 * half,
                zIndex: 1 + bySize.indexOf(point),
              }}
            />
          );
        })}
    </fieldset>
  );
}
