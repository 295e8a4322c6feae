import type { LayerId } from '../../core/network/network.ts';
import type { LayerBox, Rect } from './diagram.ts';

/** Around what is in sight, so that a little scrolling finds everything drawn. */
const MARGIN_PX = 300;

/** The layers of which anything lies within a part of the diagram or near it, in order. */
export function layersNear(layers: readonly LayerBox[], part: Rect): readonly LayerId[] {
  const near = {
    xPx: part.xPx - MARGIN_PX,
    yPx: part.yPx - MARGIN_PX,
    widthPx: part.widthPx + 2 * MARGIN_PX,
    heightPx: part.heightPx + 2 * MARGIN_PX,
  };
  return layers.filter((box) => overlap(box, near)).map(({ id }) => id);
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.xPx < b.xPx + b.widthPx &&
    b.xPx < a.xPx + a.widthPx &&
    a.yPx < b.yPx + b.heightPx &&
    b.yPx < a.yPx + a.heightPx
  );
}
