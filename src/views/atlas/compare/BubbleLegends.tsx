import { type FamilyId, familyIds } from '../../../core/architectures/architecture.ts';
import type { BubbleChart } from '../../../draw/atlas/bubble-chart.ts';
import { compactCountText } from '../../../draw/format.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { atlasNetworksText } from '../../messages/en/atlas-networks.ts';
import { textWidthPx } from '../../shared/text-width.ts';
import styles from './Chart.module.css';

const text = atlasCompareText.accuracy;

const GAP_PX = 8;
const DOT_PX = 6;

/** Of the legends' text, by the height of its rows. */
const sizePx = (rowPx: number) => (14 * rowPx) / 17;

interface AreaProps {
  readonly legend: BubbleChart['legend'];
  readonly topPx: number;
  readonly leftPx: number;
  readonly rowPx: number;
}

/** Which area stands for how many parameters, the smallest first. */
export function AreaLegend({ legend, topPx, leftPx, rowPx }: AreaProps) {
  const heightPx = 2 * Math.max(...legend.map(({ radiusPx }) => radiusPx));
  let nextPx = leftPx + textWidthPx(text.legend, sizePx(rowPx)) + GAP_PX;
  const entries = legend.toReversed().map(({ parameters, radiusPx }) => {
    const name = compactCountText(parameters);
    const xPx = nextPx + radiusPx;
    const namePx = xPx + radiusPx + GAP_PX / 2;
    nextPx = namePx + textWidthPx(name, sizePx(rowPx)) + 2 * GAP_PX;
    return { name, radiusPx, xPx, namePx };
  });
  return (
    <g className={styles.legend} transform={`translate(0 ${topPx + heightPx / 2})`}>
      <text x={leftPx} dy="0.33em">
        {text.legend}
      </text>
      {entries.map(({ name, radiusPx, xPx, namePx }) => (
        <g key={name}>
          <circle cx={xPx} r={radiusPx} />
          <text x={namePx} dy="0.33em">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface PlacedFamilies {
  readonly leftPx: number;
  readonly heightPx: number;
  readonly entries: readonly { readonly family: FamilyId; readonly xPx: number; readonly row: number }[];
}

/** Families of the bubbles beside each other, in as many rows as that takes. */
export function familyLegend(
  bubbles: readonly { readonly family: FamilyId }[],
  leftPx: number,
  widthPx: number,
  rowPx: number,
): PlacedFamilies {
  const startPx = leftPx + textWidthPx(text.families, sizePx(rowPx)) + GAP_PX;
  const present = new Set(bubbles.map(({ family }) => family));
  let [nextPx, row] = [startPx, 0];
  const entries = familyIds
    .filter((family) => present.has(family))
    .map((family) => {
      const name = atlasNetworksText.families[family];
      const entryPx = 2 * DOT_PX + GAP_PX / 2 + textWidthPx(name, sizePx(rowPx));
      if (nextPx + entryPx > widthPx && nextPx > startPx) [nextPx, row] = [startPx, row + 1];
      const xPx = nextPx;
      nextPx += entryPx + 2 * GAP_PX;
      return { family, xPx, row };
    });
  return { leftPx, heightPx: (row + 1.5) * rowPx, entries };
}

interface FamilyProps {
  readonly legend: PlacedFamilies;
  readonly topPx: number;
  readonly rowPx: number;
}

/** Which colour is which family's. */
export function FamilyLegend({ legend: { leftPx, entries }, topPx, rowPx }: FamilyProps) {
  return (
    <g className={styles.legend} transform={`translate(0 ${topPx + rowPx})`}>
      <text x={leftPx} dy="0.33em">
        {text.families}
      </text>
      {entries.map(({ family, xPx, row }) => (
        <g
          key={family}
          className={styles.family}
          data-family={family}
          transform={`translate(${xPx} ${row * rowPx})`}
        >
          <circle cx={DOT_PX} r={DOT_PX - 1} />
          <text x={2 * DOT_PX + GAP_PX / 2} dy="0.33em">
            {atlasNetworksText.families[family]}
          </text>
        </g>
      ))}
    </g>
  );
}
