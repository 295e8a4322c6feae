import { useLayoutEffect, useRef } from 'react';
import { continues, type Drawing, type PenStroke, padSide } from '../../core/image/drawing.ts';
import { tipRadius } from '../../core/image/paint-drawing.ts';
import styles from './DrawingPad.module.css';

interface Props {
  readonly drawing: Drawing;
  /** What a screen reader says. */
  readonly label: string;
}

/** Canvas pixels per pad unit, for screens of high density. */
const pixelsPerUnit = 2;

/** The pad as a person sees it. Of a drawing that grows, only what is new is drawn. */
export function InkCanvas({ drawing, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawing>([]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.setTransform(pixelsPerUnit, 0, 0, pixelsPerUnit, 0, 0);
    const before = continues(drawing, drawn.current) ? drawn.current : [];
    if (before.length === 0) context.clearRect(0, 0, padSide, padSide);
    drawing.forEach((stroke, index) => {
      drawStroke(context, stroke, before[index]?.points.length ?? 0);
    });
    drawn.current = drawing;
  }, [drawing]);
  const side = padSide * pixelsPerUnit;
  return (
    <canvas ref={canvas} className={styles.ink} width={side} height={side} role="img" aria-label={label} />
  );
}

/** @param done how many of its points are on the canvas already */
function drawStroke(context: CanvasRenderingContext2D, { tool, points }: PenStroke, done: number): void {
  const [first, ...rest] = points.slice(Math.max(done - 1, 0));
  if (!first || done === points.length) return;
  context.globalCompositeOperation = tool === 'pen' ? 'source-over' : 'destination-out';
  context.strokeStyle = '#fff';
  context.lineWidth = 2 * tipRadius[tool];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(first.x, first.y);
  // A line to where it began is a dot.
  for (const { x, y } of rest.length > 0 ? rest : [first]) context.lineTo(x, y);
  context.stroke();
}
