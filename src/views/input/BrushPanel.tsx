import { useId } from 'react';
import { type Brush, stroke } from '../../core/image/brush.ts';
import type { Pixels } from '../../core/image/pixels.ts';
import type { BrushKind, ReadyPicture, Tool } from '../../store/state.ts';
import { inputText } from '../messages/en/input.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './Pad.module.css';
import { type PicturePoint, useStroke } from './use-stroke.ts';

type BrushTool = Extract<Tool, { kind: 'brush' }>;

const kinds: readonly BrushKind[] = ['erase', 'smudge', 'colour', 'restore'];

interface Props {
  readonly picture: ReadyPicture;
  readonly tool: BrushTool;
  readonly onTool: (tool: Tool) => void;
  /** Handed what one stroke makes of a picture. */
  readonly onPaint: (stroke: (picture: ReadyPicture) => Pixels) => void;
  readonly onClear: () => void;
}

/** The picture large enough to paint on, and the brush. */
export function BrushPanel({ picture, tool, onTool, onPaint, onClear }: Props) {
  const { pixels } = picture;
  const brush = brushOf(tool);
  const { brushAt, handlers } = useStroke(pixels, (from, to) => onPaint(strokeOf(from, to, brush)));
  const group = useId();
  return (
    <div className={styles.panel}>
      <div
        className={styles.pad}
        role="application"
        aria-label={inputText.pad}
        aria-description={inputText.padValue(Math.floor(brushAt.y), Math.floor(brushAt.x))}
        tabIndex={0}
        {...handlers}
      >
        <PixelCanvas pixels={pixels} className={styles.picture} />
        <svg className={styles.over} viewBox={`0 0 ${pixels.width} ${pixels.height}`} aria-hidden>
          <circle cx={brushAt.x} cy={brushAt.y} r={tool.radiusPx} />
        </svg>
      </div>
      <div className={styles.tools}>
        <fieldset className={styles.brushes}>
          <legend>{inputText.brush}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name={group}
                checked={tool.brush === kind}
                onChange={() => onTool({ ...tool, brush: kind })}
              />
              {inputText.brushes[kind]}
            </label>
          ))}
        </fieldset>
        <p className={styles.help}>{inputText.brushHelp[tool.brush]}</p>
        <label className={styles.size}>
          {inputText.size} <output>{inputText.sizeValue(tool.radiusPx * 2)}</output>
          <input
            type="range"
            min={1}
            max={Math.max(4, Math.round(pixels.width / 4))}
            value={tool.radiusPx}
            onChange={(event) => onTool({ ...tool, radiusPx: event.target.valueAsNumber })}
          />
        </label>
        {tool.brush === 'colour' && (
          <label className={styles.size}>
            {inputText.colour}
            <input
              type="color"
              value={tool.colour}
              onChange={(event) => onTool({ ...tool, colour: event.target.value })}
            />
          </label>
        )}
        <button
          type="button"
          className={styles.clear}
          onClick={onClear}
          disabled={picture.pixels === picture.clean}
        >
          {inputText.clear}
        </button>
      </div>
    </div>
  );
}

const strokeOf = (from: PicturePoint, to: PicturePoint, brush: Brush) => (picture: ReadyPicture) =>
  stroke(picture.pixels, picture.clean, from, to, brush);

function brushOf({ brush, radiusPx, colour }: BrushTool): Brush {
  const tip = { radiusPx, hardness: 0.7 };
  switch (brush) {
    case 'erase':
      return { ...tip, kind: 'erase', to: 'mean' };
    case 'colour':
      return { ...tip, kind: 'colour', colour: rgbOf(colour) };
    default:
      return { ...tip, kind: brush };
  }
}

/** `#rrggbb` as three numbers, 0–255. */
function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
