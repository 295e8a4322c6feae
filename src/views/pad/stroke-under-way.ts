import type { Drawing, PadPoint, PenStroke } from '../../core/image/drawing.ts';

/** Points nearer than this to the last one would not be seen, in pad units. */
const leastMove = 2;

/** Who draws: a pointer, by its id, or the keys. */
export type Hand = number | 'keys';

/** When a drawing may be passed on: at most once a frame. */
export interface Frames {
  request(pass: () => void): number;
  cancel(frame: number): void;
}

interface Stroke {
  readonly hand: Hand;
  /** What was there before it. */
  readonly before: Drawing;
  readonly tool: PenStroke['tool'];
  readonly points: readonly PadPoint[];
}

/** One stroke at a time: it belongs to the hand that began it until that hand lets go. */
export function strokeUnderWay(frames: Frames, onDraw: (drawing: Drawing) => void) {
  let stroke: Stroke | undefined;
  let frame: number | undefined;

  const forgetFrame = () => {
    if (frame !== undefined) frames.cancel(frame);
    frame = undefined;
  };
  const passOn = () => {
    forgetFrame();
    if (stroke) onDraw([...stroke.before, { tool: stroke.tool, points: stroke.points }]);
  };
  const end = () => {
    if (frame !== undefined) passOn();
    stroke = undefined;
  };

  return {
    /** Whether the stroke was begun: not while another hand draws. */
    begin(hand: Hand, before: Drawing, tool: PenStroke['tool'], at: PadPoint): boolean {
      if (stroke) return false;
      stroke = { hand, before, tool, points: [at] };
      passOn();
      return true;
    },
    goOn(hand: Hand, points: readonly PadPoint[]): void {
      if (stroke?.hand !== hand) return;
      stroke = { ...stroke, points: points.reduce(withPoint, stroke.points) };
      frame ??= frames.request(passOn);
    },
    lift(hand: Hand): void {
      if (stroke?.hand === hand) end();
    },
    /** Whichever hand it was. */
    liftAny: end,
    /** The pad is gone: nothing more is passed on. */
    drop(): void {
      forgetFrame();
      stroke = undefined;
    },
  };
}

const withPoint = (points: readonly PadPoint[], next: PadPoint): readonly PadPoint[] => {
  const last = points[points.length - 1];
  return last && Math.hypot(next.x - last.x, next.y - last.y) < leastMove ? points : [...points, next];
};
