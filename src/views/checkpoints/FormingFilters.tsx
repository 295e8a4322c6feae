import { useMemo, useRef } from 'react';
import { filterSheet, sheetGrid } from '../../draw/filter-sheet.ts';
import { networkOf, shownRun } from '../../store/selectors.ts';
import { filterTiles, reachOf } from '../first-filters/filter-tiles.ts';
import { firstBank } from '../first-filters/first-bank.ts';
import { checkpointsText as text } from '../messages/en/checkpoints.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import { useSelector } from '../shared/store-context.ts';
import { useSize } from '../shared/use-size.ts';
import styles from './FormingFilters.module.css';
import { useMomentWords } from './use-moment-words.ts';

interface Props {
  /** The most the row may take. */
  readonly heightPx: number;
}

/** The first layer's filters at the moment on screen, all in one picture. */
export function FormingFilters({ heightPx }: Props) {
  const network = useSelector(networkOf);
  const shown = useSelector((state) => shownRun(state)?.moment ?? 'trained');
  const { when } = useMomentWords(shown);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const first = useMemo(() => network && firstBank(network.description, network.weights), [network]);
  const tiles = useMemo(() => first && filterTiles(first.bank, reachOf(first.bank)), [first]);
  const side = tiles?.[0] ? Math.max(tiles[0].width, tiles[0].height) : 0;
  const grid = tiles && size && sheetGrid(tiles.length, side, { widthPx: size.widthPx, heightPx });
  const columns = grid?.columns ?? 1;
  const sheet = useMemo(() => tiles && filterSheet(tiles, columns), [tiles, columns]);
  return (
    <div className={styles.box} ref={box} style={{ minHeight: heightPx }}>
      {sheet && grid && first && (
        <div
          className={styles.sheet}
          style={{ width: sheet.width * grid.zoom, height: sheet.height * grid.zoom }}
        >
          <PixelCanvas
            pixels={sheet}
            className={styles.canvas}
            label={text.filters(first.bank.maps, first.layer, when)}
          />
        </div>
      )}
    </div>
  );
}
