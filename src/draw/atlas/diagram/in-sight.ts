import type { Rect } from '../../diagram/diagram.ts';
import type { PlacedEdge } from './edges.ts';
import type { ArchitectureLayout, PlacedFrame, PlacedNode } from './layout.ts';

/** The part of a drawing that is worth drawing. */
export interface InSight {
  readonly nodes: readonly PlacedNode[];
  readonly frames: readonly PlacedFrame[];
  readonly edges: readonly PlacedEdge[];
}

/** What reaches into a part of the drawing, each in its order. */
export function inSight({ nodes, frames, edges }: ArchitectureLayout, part: Rect): InSight {
  return {
    nodes: nodes.filter((node) => meets(node, part)),
    frames: frames.filter((frame) => meets(frame, part)),
    edges: edges.filter(({ bounds }) => meets(bounds, part)),
  };
}

const meets = (a: Rect, b: Rect): boolean =>
  a.xPx <= b.xPx + b.widthPx &&
  b.xPx <= a.xPx + a.widthPx &&
  a.yPx <= b.yPx + b.heightPx &&
  b.yPx <= a.yPx + a.heightPx;

/** With so much around it at every side, what lies at its edge can be scrolled to before anything has to be drawn. */
export const widened = ({ xPx, yPx, widthPx, heightPx }: Rect, byPx: number): Rect => ({
  xPx: xPx - byPx,
  yPx: yPx - byPx,
  widthPx: widthPx + 2 * byPx,
  heightPx: heightPx + 2 * byPx,
});

export const holds = (outer: Rect, inner: Rect): boolean =>
  inner.xPx >= outer.xPx &&
  inner.yPx >= outer.yPx &&
  inner.xPx + inner.widthPx <= outer.xPx + outer.widthPx &&
  inner.yPx + inner.heightPx <= outer.yPx + outer.heightPx;
