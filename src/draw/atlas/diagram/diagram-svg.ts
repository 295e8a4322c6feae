import { xmlText } from '../xml-text.ts';
import { LABEL_HEIGHT_PX, labelMetrics } from './boxes.ts';
import type { ArchitectureLayout, PlacedFrame, PlacedNode } from './layout.ts';
import type { DiagramPalette } from './palette.ts';
import { mainRole, type Role, roles, rolesIn } from './roles.ts';
import type { ScaleBar } from './scale-bars.ts';
import { textExtentPx } from './text-extent.ts';
import { volumeFaces } from './volumes.ts';

/** What the file says besides the boxes. */
export interface SvgWords {
  /** Of the whole drawing. */
  readonly title: string;
  readonly roles: Readonly<Record<Role, string>>;
  scaleBar(bar: ScaleBar): string;
}

const LEGEND_PX = 40;
const FONT = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

/**
 * The drawing as a file of its own: the whole network as far as it is unfolded, with its legend;
 * colours and fonts are written out, so that any program shows it alike.
 *
 * @param bars of the volumes; empty where there are none
 */
export function diagramSvg(
  layout: ArchitectureLayout,
  palette: DiagramPalette,
  words: SvgWords,
  bars: readonly ScaleBar[] = [],
): string {
  const legend = legendOf(layout, palette, words, bars);
  const width = Math.ceil(Math.max(layout.widthPx, legend.widthPx));
  const height = layout.heightPx + LEGEND_PX;
  const { sizePx } = labelMetrics;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="${sizePx}" fill="${palette.ink}">`,
    `<title>${xmlText(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...layout.frames.map((frame) => frameSvg(frame, palette)),
    `<path d="${layout.edges.map(({ path }) => path).join('')}" fill="none" stroke="${palette.line}" stroke-width="1.25"/>`,
    `<path d="${layout.edges.map(({ head }) => head).join('')}" fill="${palette.line}"/>`,
    ...layout.nodes.map((node) => nodeSvg(node, palette)),
    `<g transform="translate(0 ${layout.heightPx})">${legend.svg}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

function frameSvg({ xPx, yPx, widthPx, heightPx, title }: PlacedFrame, palette: DiagramPalette): string {
  return `<g><rect ${box(xPx, yPx, widthPx, heightPx)} rx="4" fill="${palette.sunk}" fill-opacity="0.6" stroke="${palette.hairline}"/>${textSvg(title, xPx + 10, yPx + 19, ' font-weight="650"')}</g>`;
}

function nodeSvg(placed: PlacedNode, palette: DiagramPalette): string {
  const { node, label, labelTopPx, xPx, widthPx, volume } = placed;
  const colour = palette.roles[mainRole(node)];
  const { padXPx, padYPx, linePx } = labelMetrics;
  const isCentred = volume !== undefined;
  const x = isCentred ? xPx + widthPx / 2 : xPx + padXPx;
  const y = (line: number) => labelTopPx + padYPx + linePx * line + 13.5;
  const anchor = isCentred ? ' text-anchor="middle"' : '';
  const text = [
    textSvg(label.title, x, y(0), `${anchor} font-weight="650"`),
    textSvg(label.kind, x, y(1), `${anchor} fill="${palette.soft}"`),
    textSvg(label.shape, x, y(2), anchor),
  ].join('');
  return `<g>${volume ? volumeSvg(volume, colour, palette) : plainSvg(placed, colour, palette)}${text}</g>`;
}

function plainSvg(placed: PlacedNode, colour: string, palette: DiagramPalette): string {
  const { node, xPx, labelTopPx, widthPx } = placed;
  const frame = box(xPx, labelTopPx, widthPx, LABEL_HEIGHT_PX);
  if (node.type === 'folded')
    return `<rect ${box(xPx + 3, labelTopPx + 3, widthPx, LABEL_HEIGHT_PX)} rx="3" fill="${palette.sunk}" stroke="${palette.hairline}"/><rect ${frame} rx="3" fill="${palette.paper}" stroke="${palette.soft}"/>${stripSvg(placed, palette)}`;
  return `<rect ${frame} fill="${palette.paper}"/><rect ${frame} fill="${colour}" fill-opacity="0.14" stroke="${palette.hairline}"/><rect ${box(xPx, labelTopPx, 4, LABEL_HEIGHT_PX)} fill="${colour}"/>`;
}

/** What a folded block holds: its layers' roles, each as wide as it is frequent. */
function stripSvg({ node, xPx, labelTopPx, widthPx }: PlacedNode, palette: DiagramPalette): string {
  const held = rolesIn(node);
  const all = held.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return held
    .map(({ role, count }) => {
      const x = xPx + (widthPx * before) / all;
      before += count;
      return `<rect ${box(x, labelTopPx + LABEL_HEIGHT_PX - 4, (widthPx * count) / all, 4)} fill="${palette.roles[role]}"/>`;
    })
    .join('');
}

function volumeSvg(
  volume: NonNullable<PlacedNode['volume']>,
  colour: string,
  palette: DiagramPalette,
): string {
  const faces = volumeFaces(volume);
  const face = (path: string, opacity: number) =>
    `<path d="${path}" fill="${palette.paper}"/><path d="${path}" fill="${colour}" fill-opacity="${opacity}" stroke="${colour}" stroke-width="0.75" stroke-linejoin="round"/>`;
  const gap = faces.break === '' ? '' : `<path d="${faces.break}" fill="none" stroke="${palette.ink}"/>`;
  return face(faces.side, 0.6) + face(faces.top, 0.2) + face(faces.front, 0.4) + gap;
}

/** As wide as the layout took it to be, whatever typeface there is. */
function textSvg(text: string, x: number, y: number, attributes: string): string {
  const length = textExtentPx(text, labelMetrics.sizePx, attributes.includes('font-weight')) - 1;
  return `<text x="${n(x)}" y="${n(y)}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${attributes}>${xmlText(text)}</text>`;
}

/** The roles that occur, each with its colour, and the bars of the scale. */
function legendOf(
  { nodes }: ArchitectureLayout,
  palette: DiagramPalette,
  words: SvgWords,
  bars: readonly ScaleBar[],
): { readonly svg: string; readonly widthPx: number } {
  const used = new Set(nodes.flatMap(({ node }) => rolesIn(node).map(({ role }) => role)));
  const parts: string[] = [];
  let x = 12;
  const add = (mark: string, markPx: number, text: string) => {
    parts.push(`${mark}<text x="${n(x + markPx + 6)}" y="21">${xmlText(text)}</text>`);
    x += markPx + 6 + textExtentPx(text, labelMetrics.sizePx) + 18;
  };
  for (const role of roles)
    if (used.has(role))
      add(`<rect ${box(x, 10, 12, 12)} fill="${palette.roles[role]}"/>`, 12, words.roles[role]);
  for (const bar of bars)
    add(
      `<path d="M${n(x)},12v8m0,-4h${n(bar.lengthPx)}m0,-4v8" fill="none" stroke="${palette.ink}"/>`,
      bar.lengthPx,
      words.scaleBar(bar),
    );
  return { svg: parts.join(''), widthPx: x };
}

const box = (x: number, y: number, width: number, height: number) =>
  `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;

/** Two decimals at most. */
const n = (value: number): string => String(Math.round(value * 100) / 100);
