import { type ColourScale, cssColourOf } from '../../draw/colour.ts';
import styles from './Diagram.module.css';

interface Props {
  readonly name: string;
  readonly style: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly pressed: boolean;
  readonly stop: object;
  readonly onClick: () => void;
  readonly value: number | undefined;
  readonly scale: ColourScale | undefined;
  /** What the unit stands for. */
  readonly unitName: string | undefined;
  readonly labelWidthPx: number;
}

/** One value of a vector as a patch in the scale's colour, with its name beside it where it has one. */
export function UnitButton({
  name,
  style,
  pressed,
  stop,
  onClick,
  value,
  scale,
  unitName,
  labelWidthPx,
}: Props) {
  const colour = value !== undefined && scale ? cssColourOf(scale, value) : undefined;
  return (
    <button
      type="button"
      className={styles.unit}
      aria-label={name}
      aria-pressed={pressed}
      title={unitName ?? name}
      style={{ ...style, background: colour }}
      onClick={onClick}
      {...stop}
    >
      {unitName !== undefined && labelWidthPx > 0 && (
        <span className={styles.unitName} style={{ left: style.width + 4, maxWidth: labelWidthPx - 4 }}>
          {unitName}
        </span>
      )}
    </button>
  );
}
