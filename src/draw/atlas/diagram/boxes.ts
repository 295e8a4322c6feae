import type { Rect } from '../../diagram/diagram.ts';
import type { Laid } from './lay.ts';
import type { Flow, Padding } from './metrics.ts';
import type { SizedItem } from './stack.ts';
import { textExtentPx } from './text-extent.ts';
import type { OpenBlock, VisibleNode } from './visible-graph.ts';
import { extentOf, type Volume } from './volumes.ts';

/** The lines of a box, from the top. */
export interface NodeLabel {
  readonly title: string;
  readonly kind: string;
  readonly shape: string;
}

export const labelMetrics = { sizePx: 14, linePx: 18, padXPx: 8, padYPx: 5, volumeGapPx: 4 } as const;

/** Three lines and what is around them. */
export const LABEL_HEIGHT_PX = 3 * labelMetrics.linePx + 2 * labelMetrics.padYPx;

const SMALLEST_WIDTH_PX = 88;
/** For the lines that end at a volume, however flat it is. */
const LEAST_VOLUME_ROOM_PX = 36;
/** Beside a frame's name: the sign that it can be folded, and room to its ends. */
const TITLE_REST_PX = 44;

export const labelWidthPx = ({ title, kind, shape }: NodeLabel): number =>
  Math.max(
    SMALLEST_WIDTH_PX,
    2 * labelMetrics.padXPx +
      Math.max(
        textExtentPx(title, labelMetrics.sizePx, true),
        textExtentPx(kind, labelMetrics.sizePx),
        textExtentPx(shape, labelMetrics.sizePx),
      ),
  );

/** A box with its words, below its volume if it has one. */
export function sizedNode(
  { key }: VisibleNode,
  label: NodeLabel,
  volume: Volume | undefined,
  flow: Flow,
): SizedItem {
  const extent = volume && extentOf(volume);
  const widthPx = Math.ceil(Math.max(labelWidthPx(label), (extent?.widthPx ?? 0) + 4));
  const room = extent ? Math.ceil(Math.max(LEAST_VOLUME_ROOM_PX, extent.heightPx)) : 0;
  const heightPx = room + (extent ? labelMetrics.volumeGapPx : 0) + LABEL_HEIGHT_PX;
  const port = flow === 'down' ? widthPx / 2 : extent ? Math.round(room / 2) : heightPx / 2;
  return flow === 'right'
    ? { key, along: widthPx, across: heightPx, port, out: () => port }
    : { key, along: heightPx, across: widthPx, port, out: () => port };
}

/** An unfolded block: what it holds, its name above. */
export function sizedFrame(
  { key }: OpenBlock,
  inner: Laid,
  title: string,
  padding: Padding,
  flow: Flow,
): SizedItem {
  const along = inner.along + padding.alongBefore + padding.alongAfter;
  const across = inner.across + padding.acrossBefore + padding.acrossAfter;
  const least = textExtentPx(title, labelMetrics.sizePx, true) + TITLE_REST_PX;
  return {
    key,
    along: flow === 'right' ? Math.max(along, least) : along,
    across: flow === 'down' ? Math.max(across, least) : across,
    port: inner.port + padding.acrossBefore,
    out: (source) => (inner.outs.get(source) ?? inner.port) + padding.acrossBefore,
  };
}

/** A rectangle along and across the flow, as it lies on the page. */
export function onPage(
  flow: Flow,
  along: number,
  across: number,
  alongSize: number,
  acrossSize: number,
): Rect {
  return flow === 'right'
    ? { xPx: along, yPx: across, widthPx: alongSize, heightPx: acrossSize }
    : { xPx: across, yPx: along, widthPx: acrossSize, heightPx: alongSize };
}
