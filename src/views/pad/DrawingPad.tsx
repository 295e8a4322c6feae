import { Eraser, Pen, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { type Drawing, type PenStroke, padSide } from '../../core/image/drawing.ts';
import { tipRadius } from '../../core/image/paint-drawing.ts';
import { padText } from '../messages/en/pad.ts';
import styles from './DrawingPad.module.css';
import { InkCanvas } from './InkCanvas.tsx';
import { usePen } from './use-pen.ts';

export interface DrawingPadProps {
  /** What is on the pad; absent while the network sees another sort of picture. */
  readonly drawing: Drawing | undefined;
  readonly onDraw: (drawing: Drawing) => void;
}

const blank: Drawing = [];

/** A black square to draw on in white, as the digits are that networks learn from; each stroke is passed on as it grows. */
export function DrawingPad({ drawing = blank, onDraw }: DrawingPadProps) {
  const [tool, setTool] = useState<PenStroke['tool']>('pen');
  const [cleared, setCleared] = useState(blank);
  const { penAt, handlers } = usePen({ tool, drawing, onDraw });
  const isBlank = drawing.length === 0;

  const clear = () => {
    setCleared(drawing);
    setTool('pen');
    onDraw(blank);
  };
  const undo = () => onDraw(isBlank ? cleared : drawing.slice(0, -1));

  return (
    <section className={styles.pad} aria-label={padText.region}>
      <div
        className={styles.paper}
        role="application"
        aria-label={padText.canvas}
        aria-description={`${padText.keys} ${padText.penAt(Math.round(penAt.y), Math.round(penAt.x))}`}
        tabIndex={0}
        {...handlers}
      >
        <InkCanvas drawing={drawing} label={padText.drawing} />
        <svg className={styles.over} viewBox={`0 0 ${padSide} ${padSide}`} aria-hidden>
          <circle cx={penAt.x} cy={penAt.y} r={tipRadius[tool]} />
        </svg>
        {isBlank && <p className={styles.hint}>{padText.empty}</p>}
      </div>
      <div className={styles.tools}>
        <ToolButton icon={Pen} label={padText.pen} pressed={tool === 'pen'} onPress={() => setTool('pen')} />
        <ToolButton
          icon={Eraser}
          label={padText.eraser}
          pressed={tool === 'eraser'}
          onPress={() => setTool('eraser')}
        />
        <ToolButton
          icon={Undo2}
          label={padText.undo}
          disabled={isBlank && cleared.length === 0}
          onPress={undo}
        />
        <ToolButton icon={Trash2} label={padText.clear} disabled={isBlank} onPress={clear} />
      </div>
      <p className={styles.keys}>{padText.keys}</p>
    </section>
  );
}

interface ToolButtonProps {
  readonly icon: typeof Pen;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

function ToolButton({ icon: Icon, label, onPress, pressed, disabled }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon aria-hidden size={16} />
      {label}
    </button>
  );
}
