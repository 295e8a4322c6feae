import type { Rect } from '../../diagram/diagram.ts';

/** A step of a module's branch, from its input on. */
export interface ModuleStep {
  readonly id: string;
}

export interface ModuleBox extends Rect {
  readonly id: string;
}

/** Branches side by side between an input and what joins them, the input on top. */
export interface ModuleDiagram {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly input: Rect;
  readonly boxes: readonly ModuleBox[];
  readonly joined: Rect;
  /** SVG path data. */
  readonly links: string;
}

export interface ModuleDiagramOptions {
  readonly widthPx: number;
  /** Of a box's text, which has two lines. */
  readonly linePx: number;
}

const GAP_PX = 26;
const COLUMN_GAP_PX = 8;
const INSET_PX = 8;

/** @param branches each from the input on; shorter ones end with the longest */
export function moduleDiagram(
  branches: readonly (readonly ModuleStep[])[],
  { widthPx, linePx }: ModuleDiagramOptions,
): ModuleDiagram {
  const rows = Math.max(...branches.map((branch) => branch.length));
  const boxPx = 2 * linePx + INSET_PX;
  const endPx = linePx + INSET_PX;
  const columnPx = (widthPx - COLUMN_GAP_PX * (branches.length - 1)) / branches.length;
  const topPx = (row: number) => endPx + GAP_PX + row * (boxPx + GAP_PX);
  const leftPx = (column: number) => column * (columnPx + COLUMN_GAP_PX);
  const boxes = branches.map((branch, column) =>
    branch.map(({ id }, index) => ({
      id,
      xPx: leftPx(column),
      yPx: topPx(rows - branch.length + index),
      widthPx: columnPx,
      heightPx: boxPx,
    })),
  );
  const input = { xPx: 0, yPx: 0, widthPx, heightPx: endPx };
  const joined = { xPx: 0, yPx: topPx(rows), widthPx, heightPx: endPx };
  const links = boxes.map((branch, column) => {
    const stops = [endPx, ...branch.flatMap(({ yPx }) => [yPx, yPx + boxPx]), joined.yPx];
    const xPx = leftPx(column) + columnPx / 2;
    return stops.flatMap((from, index) => (index % 2 === 0 ? [`M${xPx},${from}V${stops[index + 1]}`] : []));
  });
  return {
    widthPx,
    heightPx: joined.yPx + endPx,
    input,
    boxes: boxes.flat(),
    joined,
    links: links.flat().join(''),
  };
}
