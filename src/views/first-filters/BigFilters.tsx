import { useMemo } from 'react';
import { colourScale } from '../../draw/colour.ts';
import { ValueLegend } from '../inspector/parts/ValueLegend.tsx';
import { pageText as text } from '../messages/en/network-page.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import styles from './BigFilters.module.css';
import { filterTiles, reachOf } from './filter-tiles.ts';
import type { FirstBank } from './first-bank.ts';

interface Props {
  readonly first: FirstBank;
  /** Side of a filter in CSS pixels, about. */
  readonly sidePx: number;
  readonly onSelect: (map: number) => void;
}

/** The filters that look at the picture itself, large, all on one scale, each leading to the map it makes. */
export function BigFilters({ first: { layer, bank }, sidePx, onSelect }: Props) {
  const [height = 1, width = 1] = bank.kernel.shape;
  const zoom = Math.max(1, Math.round(sidePx / Math.max(height, width)));
  const reach = useMemo(() => reachOf(bank), [bank]);
  const tiles = useMemo(() => filterTiles(bank, reach), [bank, reach]);
  return (
    <>
      <p className={styles.caption}>{text.filtersIn(layer, bank.maps, height, width)}</p>
      <ol className={styles.filters}>
        {tiles.map((pixels, map) => (
          <li key={text.filter(layer, map)}>
            <button type="button" aria-label={text.filter(layer, map)} onClick={() => onSelect(map)}>
              <span className={styles.picture} style={{ width: width * zoom, height: height * zoom }}>
                <PixelCanvas pixels={pixels} className={styles.canvas} />
              </span>
              <span className={styles.number}>{map + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.legend}>
        <ValueLegend scale={colourScale('grey', reach)} name={text.weight} />
        <p className={styles.caption}>
          {bank.inColour ? text.scaleColour : text.scaleGrey} {text.toMap}
        </p>
      </div>
    </>
  );
}
