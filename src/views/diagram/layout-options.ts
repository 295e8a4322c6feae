import { DIAGRAM_METRICS, type DiagramOptions, LEGEND_BAR_PX } from '../../draw/diagram/diagram.ts';
import type { LoadedNetwork } from '../../store/state.ts';
import { textWidthPx } from '../shared/text-width.ts';
import type { SizePx } from '../shared/use-size.ts';

/** Of titles, legends and labels, at text size 1; see `--size-small`. */
const textPx = 14;

/** As wide as the numbers below most layers. */
const usualLegend = '0–8.8';

/** Narrower than this, layers stand below each other. */
const columnsFromPx = 420;

/** In a course page's frame maps may be smaller, so that more of the network is in sight. */
const tightMetrics = { minMapPx: 18, minColumnPx: 20, innerGapPx: 3, outerGapPx: 8 };
const isTight = ({ widthPx, heightPx }: SizePx) => widthPx < 640 || heightPx < 420;

/** What the layout is to fill, and how much room it has to leave for words. @param textSize 1 to 2 */
export function layoutOptions(
  { network, description }: LoadedNetwork,
  size: SizePx,
  textSize: number,
): DiagramOptions {
  const sizePx = textPx * textSize;
  const widthPx = (text: string) => Math.ceil(textWidthPx(text, sizePx)) + 2;
  return {
    ...size,
    orientation: size.widthPx >= columnsFromPx ? 'columns' : 'rows',
    titleWidthsPx: new Map(description.layers.map(({ layer: { id } }) => [id, widthPx(id)])),
    legendWidthPx: widthPx(usualLegend),
    labelWidthsPx: new Map([[network.output, Math.max(...network.classes.map(widthPx))]]),
    metrics: {
      ...(isTight(size) ? tightMetrics : {}),
      titleHeightPx: DIAGRAM_METRICS.titleHeightPx * textSize,
      legendHeightPx: LEGEND_BAR_PX + (DIAGRAM_METRICS.legendHeightPx - LEGEND_BAR_PX) * textSize,
    },
  };
}
