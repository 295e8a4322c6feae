import { useMemo, useRef } from 'react';
import { tileGrid } from '../../draw/tile-grid.ts';
import { networkOf, shownRun } from '../../store/selectors.ts';
import { filterTiles, reachOf } from '../first-filters/filter-tiles.ts';
import { firstBank } from '../first-filters/first-bank.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import { useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import styles from './FormingFilters.module.css';
import { useMomentWords } from './use-moment-words.ts';

/** Room for the filters where the maps need the rest. */
const ROOM = { heightPx: 92, mostSidePx: 56, gapPx: 4 };

/** The first layer's filters at the moment on screen, all on one scale. */
export function FormingFilters() {
  const network = useSelector(networkOf);
  const shown = useSelector((state) => shownRun(state)?.moment ?? 'trained');
  const { when } = useMomentWords(shown);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const first = useMemo(() => network && firstBank(network.description, network.weights), [network]);
  const tiles = useMemo(() => first && filterTiles(first.bank, reachOf(first.bank)), [first]);
  const [{ width, height } = { width: 1, height: 1 }] = tiles ?? [];
  const grid = tiles && size && tileGrid(tiles.length, Math.max(width, height), { ...size, ...ROOM });
  return (
    <div className={styles.box} ref={box}>
      {first && tiles && grid && (
        <div
          className={styles.tiles}
          role="img"
          aria-label={text.filters(first.bank.maps, first.layer, when)}
          style={{
            gap: ROOM.gapPx,
            gridTemplateColumns: `repeat(${grid.columns}, ${width * grid.zoom}px)`,
            gridAutoRows: height * grid.zoom,
          }}
        >
          {tiles.map((pixels, map) => (
            <PixelCanvas key={text.filterOf(map)} pixels={pixels} className={styles.tile} />
          ))}
        </div>
      )}
    </div>
  );
}
