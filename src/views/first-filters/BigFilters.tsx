import { useMemo, useRef } from 'react';
import { colourScale } from '../../draw/colour.ts';
import { tileGrid } from '../../draw/tile-grid.ts';
import { ValueLegend } from '../inspector/parts/ValueLegend.tsx';
import { pageText as text } from '../messages/en/network-page.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import { useSize } from '../shared/use-size.ts';
import styles from './BigFilters.module.css';
import { filterTiles, reachOf } from './filter-tiles.ts';
import type { FirstBank } from './first-bank.ts';

interface Props {
  readonly first: FirstBank;
  readonly onSelect: (map: number) => void;
}

/** Around each filter, so that pointing at it shows. */
const PADDING_PX = 3;

/** Room for all of them: some rows, each filter large enough to be read. */
const ROOM = { heightPx: 460, mostSidePx: 96, gapPx: 12 };

/** The filters that look at the picture itself, large, all on one scale, each leading to the map it makes. */
export function BigFilters({ first: { layer, bank }, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [height = 1, width = 1] = bank.kernel.shape;
  const { columns, zoom } = tileGrid(bank.maps, Math.max(height, width), {
    ...ROOM,
    widthPx: size?.widthPx ?? 0,
  });
  const reach = useMemo(() => reachOf(bank), [bank]);
  const tiles = useMemo(() => filterTiles(bank, reach), [bank, reach]);
  return (
    <div className={styles.box} ref={box}>
      <p className={styles.caption}>{text.filtersIn(layer, bank.maps, height, width)}</p>
      <ol
        className={styles.filters}
        style={{ gridTemplateColumns: `repeat(${columns}, max-content)`, gap: ROOM.gapPx - 2 * PADDING_PX }}
      >
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
    </div>
  );
}
