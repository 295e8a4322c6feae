import type { CostChart, CostPathRole, CostShape, CostTextRole } from './cost-chart.ts';
import { xmlText } from './xml-text.ts';

/** What stands above the chart in a file of its own. */
export interface CostChartHeading {
  readonly title: string;
  /** Lines of text, none wider than the chart. */
  readonly lines: readonly string[];
}

const paints: Readonly<Record<CostPathRole, string>> = {
  convolution: 'fill="#0064a6"',
  dense: 'fill="url(#dense)"',
  other: 'fill="#8d8a80"',
  running: 'fill="none" stroke="#14161a" stroke-width="1.5"',
  axis: 'fill="none" stroke="#d8d4c8"',
};

const inks: Readonly<Record<CostTextRole, string>> = {
  title: 'fill="#14161a" font-weight="650"',
  label: 'fill="#14161a"',
  tick: 'fill="#4a4e57"',
};

const DENSE =
  '<defs><pattern id="dense" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<rect width="6" height="6" fill="#9c3d7c"/><rect width="2" height="6" fill="#fff" fill-opacity="0.45"/>' +
  '</pattern></defs>';

const ROW_PX = 20;
const MARGIN_PX = 16;

/** The chart as the text of an SVG file that needs nothing else: own colours, on white, in any sans-serif face. */
export function costChartSvg(chart: CostChart, { title, lines }: CostChartHeading): string {
  const topPx = MARGIN_PX + (1 + lines.length) * ROW_PX;
  const widthPx = chart.widthPx + 2 * MARGIN_PX;
  const heightPx = topPx + chart.heightPx + MARGIN_PX;
  const heading = [title, ...lines].map((line, index) => {
    const ink = index === 0 ? inks.title : inks.tick;
    return `<text x="0" y="${(index - lines.length - 1) * ROW_PX + 14}" ${ink}>${xmlText(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="'Source Sans 3', system-ui, sans-serif" font-size="14" role="img">`,
    `<title>${xmlText(title)}</title><desc>${xmlText(lines.join(' '))}</desc>`,
    DENSE,
    `<rect width="100%" height="100%" fill="#fff"/><g transform="translate(${MARGIN_PX} ${topPx})">`,
    ...heading,
    ...chart.shapes.map(shapeText),
    '</g></svg>',
    '',
  ].join('\n');
}

function shapeText(shape: CostShape): string {
  if (shape.kind === 'path') return `<path d="${shape.d}" ${paints[shape.role]}/>`;
  const { text, xPx, yPx, anchor, role } = shape;
  return `<text x="${xPx.toFixed(1)}" y="${yPx.toFixed(1)}" text-anchor="${anchor}" ${inks[role]}>${xmlText(text)}</text>`;
}
