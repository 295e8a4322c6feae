import type { Cell } from '../../core/explain/arithmetic.ts';
import { flattenedCell } from '../../core/explain/flattened-cell.ts';
import { sourceMaps } from '../../core/explain/source-maps.ts';
import { sourceWindow } from '../../core/explain/source-window.ts';
import type { NetworkDescription } from '../../core/network/describe.ts';
import type { LayerId } from '../../core/network/network.ts';
import { pixelsSeen, type Region } from '../../core/network/receptive-field.ts';
import { regionRect } from '../region-rect.ts';
import type { DiagramLayout, LayerBox, Rect } from './diagram.ts';

/**
 * Where a cell looks, as rectangles on the diagram: itself, its window in each map
 * it reads, and the pixels it depends on in the picture. Units of a vector have no
 * places to outline. No rectangle comes twice.
 */
export function highlights(
  layout: DiagramLayout,
  description: NetworkDescription,
  id: LayerId,
  cell: Cell,
): readonly Rect[] {
  const { layer, inputShapes } = description.layer(id);
  const outline = (of: LayerId, cells: Region, from: number, count: number) =>
    mapBoxes(layout, of, from, count).map((box) => regionRect(box, description.layer(of).shape, cells));

  const own = outline(id, { top: cell.y, left: cell.x, height: 1, width: 1 }, cell.map, 1);
  const [firstInput] = inputShapes;
  const window = firstInput && boundsOf(sourceWindow(layer, firstInput, cell));
  const spans = sourceMaps(layer, inputShapes, cell.map);
  const read = layer.inputs.flatMap((input, index) => {
    const span = spans[index];
    return window && span ? outline(input, window, span.from, span.count) : [];
  });
  return distinct([...own, ...read, ...pixels(layout, description, id, cell)]);
}

function mapBoxes({ layers }: DiagramLayout, id: LayerId, from: number, count: number): readonly Rect[] {
  const box = layers.find((candidate) => candidate.id === id);
  if (!box || box.form === 'units') return [];
  return box.maps.filter(({ index }) => index >= from && index < from + count);
}

function pixels(layout: DiagramLayout, description: NetworkDescription, id: LayerId, cell: Cell): Rect[] {
  const { layer, inputShapes } = description.layer(id);
  const [input] = layer.inputs;
  const [inputShape] = inputShapes;
  // As a vector a flattened layer has no places; what the copied cell sees has one.
  if (layer.kind === 'flatten' && input !== undefined && inputShape)
    return pixels(layout, description, input, flattenedCell(inputShape, cell.map));
  const isPicture = (box: LayerBox): box is LayerBox & { readonly picture: Rect } =>
    box.picture !== undefined;
  return layout.layers
    .filter(isPicture)
    .map((box) =>
      regionRect(box.picture, description.layer(box.id).shape, pixelsSeen(description, id, cell)),
    );
}

/** The smallest rectangle around the places that lie inside. */
function boundsOf(rows: ReturnType<typeof sourceWindow>): Region | undefined {
  const inside = rows.flat().filter((position) => position.inside);
  if (inside.length === 0) return undefined;
  const ys = inside.map(({ y }) => y);
  const xs = inside.map(({ x }) => x);
  const top = Math.min(...ys);
  const left = Math.min(...xs);
  return { top, left, height: Math.max(...ys) - top + 1, width: Math.max(...xs) - left + 1 };
}

function distinct(rects: readonly Rect[]): readonly Rect[] {
  const nameOf = ({ xPx, yPx, widthPx, heightPx }: Rect) => [xPx, yPx, widthPx, heightPx].join();
  return [...new Map(rects.map((rect) => [nameOf(rect), rect])).values()];
}
