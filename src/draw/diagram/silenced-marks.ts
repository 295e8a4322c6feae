import type { Ablation } from '../../core/network/ablation.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { DiagramLayout, LayerBox, Rect } from './diagram.ts';

/** A silenced map, crossed out. */
export interface SilencedMark {
  readonly layer: LayerId;
  /** Counts from 0. */
  readonly map: number;
  /** SVG path data: from corner to corner, both ways. */
  readonly path: string;
}

/** A cross over every silenced map; in a folded layer over its tile. */
export function silencedMarks(
  { layers }: DiagramLayout,
  ablations: readonly Ablation[],
): readonly SilencedMark[] {
  const boxes = new Map<LayerId, LayerBox>(layers.map((box) => [box.id, box]));
  return ablations.flatMap((part) => {
    const box = boxes.get(part.layer);
    if (part.kind !== 'silence' || !box) return [];
    const rect = box.folded ? tileOf(box, part.map) : box.maps.find(({ index }) => index === part.map);
    return rect ? [{ layer: part.layer, map: part.map, path: cross(rect) }] : [];
  });
}

/** Tiles stand row by row from the body's top left corner. */
function tileOf({ body, grid }: LayerBox, map: number): Rect {
  const { columns, mapWidthPx, mapHeightPx, gapPx } = grid;
  return {
    xPx: body.xPx + (map % columns) * (mapWidthPx + gapPx),
    yPx: body.yPx + Math.floor(map / columns) * (mapHeightPx + gapPx),
    widthPx: mapWidthPx,
    heightPx: mapHeightPx,
  };
}

function cross({ xPx, yPx, widthPx, heightPx }: Rect): string {
  const [rightPx, bottomPx] = [xPx + widthPx, yPx + heightPx];
  return `M${xPx},${yPx}L${rightPx},${bottomPx}M${rightPx},${yPx}L${xPx},${bottomPx}`;
}
