import { useMemo } from 'react';
import type { FeatureMaps } from '../../../core/run/feature-maps.ts';
import { type ColourScale, cssColourOf } from '../../../draw/colour.ts';
import { countText, numberText, percentText } from '../../../draw/format.ts';
import { drawHistogram } from '../../../draw/histogram.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import styles from './ValuesFigure.module.css';
import { type ValueSummary, valueHistogram } from './value-summary.ts';

interface Props {
  readonly id: string;
  readonly maps: FeatureMaps;
  readonly summary: ValueSummary;
  /** Colours the bars as the maps are; left out where every map has its own scale. */
  readonly scale: ColourScale | undefined;
}

/** The drawing stretches to the width there is. */
const SIZE = { widthPx: 320, heightPx: 84 };
const BINS = 40;

/** Histogram of a layer's values in the colours of its maps, which makes it their legend. */
export function ValuesFigure({ id, maps, summary, scale }: Props) {
  const { histogram, zerosLeftOut, counted } = useMemo(() => valueHistogram(maps, BINS), [maps]);
  if (!histogram) return <p className={styles.note}>{text.histogramEmpty}</p>;
  const { bars, zeroXPx, highestCount } = drawHistogram(histogram, SIZE);
  const [low, high] = [histogram.edges[0] ?? 0, histogram.edges.at(-1) ?? 0];
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${SIZE.widthPx} ${SIZE.heightPx}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.histogramOf(id, countText(counted), numberText(low), numberText(high))}
      >
        {bars.map(({ xPx, yPx, widthPx, heightPx, from, to, count }) => (
          <rect
            key={from}
            x={xPx}
            y={yPx}
            width={widthPx}
            height={heightPx}
            style={{ fill: scale ? cssColourOf(scale, (from + to) / 2) : 'var(--ink-soft)' }}
          >
            <title>{text.bar(numberText(from), numberText(to), countText(count))}</title>
          </rect>
        ))}
        <line className={styles.base} x1={0} x2={SIZE.widthPx} y1={SIZE.heightPx} y2={SIZE.heightPx} />
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{numberText(low)}</span>
        {zeroXPx !== undefined && isClear(zeroXPx) && (
          <span className={styles.zero} style={{ left: `${(100 * zeroXPx) / SIZE.widthPx}%` }}>
            0
          </span>
        )}
        <span>{numberText(high)}</span>
      </div>
      <figcaption className={styles.note}>
        {zerosLeftOut && summary.zeros > 0
          ? text.histogramZeros(percentText(summary.zeros / summary.values), countText(counted))
          : text.histogramAll(countText(counted))}{' '}
        {text.histogramCount(countText(highestCount))}
      </figcaption>
    </figure>
  );
}

/** Whether a label at this place keeps off the ones at the ends. */
const isClear = (xPx: number): boolean => xPx > 0.16 * SIZE.widthPx && xPx < 0.84 * SIZE.widthPx;
