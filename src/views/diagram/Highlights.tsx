import { sourceWindow } from '../../core/explain/source-window.ts';
import type { NetworkDescription } from '../../core/network/describe.ts';
import type { Shape } from '../../core/network/network.ts';
import { pixelsSeen } from '../../core/network/receptive-field.ts';
import type { DiagramLayout, Rect } from '../../draw/diagram/diagram.ts';
import type { Selection } from '../../store/state.ts';
import styles from './Diagram.module.css';

/** Rows and columns of a map's cells. */
interface CellRect {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

interface Props {
  readonly layout: DiagramLayout;
  readonly description: NetworkDescription;
  readonly selection: Extract<Selection, { level: 'cell' }>;
}

/** Where a cell looks: itself, its window in each map it reads, its receptive field on the picture. */
export function Highlights({ layout, description, selection }: Props) {
  return (
    <svg className={styles.highlights} width={layout.widthPx} height={layout.heightPx} aria-hidden>
      {highlightsOf(layout, description, selection).map(({ xPx, yPx, widthPx, heightPx }) => {
        const place = { x: xPx, y: yPx, width: widthPx, height: heightPx };
        return (
          <g key={`${xPx} ${yPx}`}>
            <rect className={styles.halo} {...place} />
            <rect {...place} />
          </g>
        );
      })}
    </svg>
  );
}

function highlightsOf(
  layout: DiagramLayout,
  description: NetworkDescription,
  { layer: id, map, cell }: Props['selection'],
): readonly Rect[] {
  const described = description.layers.find(({ layer }) => layer.id === id);
  if (!described) return [];
  const boxOf = (layer: string) => layout.layers.find((box) => box.id === layer);
  const shapeOf = (layer: string) => description.layers.find((other) => other.layer.id === layer)?.shape;
  const rects: Rect[] = [];
  const outline = (layer: string, cells: CellRect, maps?: number) => {
    const box = boxOf(layer);
    const shape = shapeOf(layer);
    if (!box || !shape || box.form === 'units') return;
    for (const mapBox of box.maps)
      if (maps === undefined || mapBox.index === maps) rects.push(cellsInBox(cells, shape, mapBox));
    if (box.picture && maps === undefined) rects.push(cellsInBox(cells, shape, box.picture));
  };
  outline(id, { top: cell.y, left: cell.x, height: 1, width: 1 }, map);
  const [firstInput] = described.inputShapes;
  if (firstInput) {
    const window = boundsOf(sourceWindow(described.layer, firstInput, { map, ...cell }));
    if (window) for (const input of described.layer.inputs) outline(input, window);
  }
  const picture = layout.layers.find((box) => box.picture);
  const pictureShape = picture && shapeOf(picture.id);
  if (picture?.picture && pictureShape) {
    rects.push(cellsInBox(pixelsSeen(description, id, cell), pictureShape, picture.picture));
  }
  return rects;
}

/** The smallest rectangle around the places that lie inside. */
function boundsOf(rows: ReturnType<typeof sourceWindow>): CellRect | undefined {
  const inside = rows.flat().filter((position) => position.inside);
  if (inside.length === 0) return undefined;
  const ys = inside.map(({ y }) => y);
  const xs = inside.map(({ x }) => x);
  const top = Math.min(...ys);
  const left = Math.min(...xs);
  return { top, left, height: Math.max(...ys) - top + 1, width: Math.max(...xs) - left + 1 };
}

function cellsInBox({ top, left, height, width }: CellRect, shape: Shape, box: Rect): Rect {
  const cellWidthPx = box.widthPx / shape.width;
  const cellHeightPx = box.heightPx / shape.height;
  return {
    xPx: box.xPx + left * cellWidthPx,
    yPx: box.yPx + top * cellHeightPx,
    widthPx: width * cellWidthPx,
    heightPx: height * cellHeightPx,
  };
}
