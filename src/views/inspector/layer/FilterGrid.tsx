import { useMemo } from 'react';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { PixelCanvas } from '../../shared/PixelCanvas.tsx';
import styles from './FilterGrid.module.css';
import type { FilterBank } from './filter-bank.ts';
import { type FilterLook, filterPixels, kernelGrid } from './filter-pixels.ts';
import type { FilterRange } from './filter-range.ts';

interface Props {
  /** The layer's. */
  readonly id: string;
  readonly bank: FilterBank;
  readonly look: FilterLook;
  readonly range: FilterRange;
  /** How many filters are shown, and how many kernels of each. */
  readonly maps: number;
  readonly kernels: number;
  readonly onSelect: ((map: number) => void) | undefined;
}

/** What a row of kernels may take: the column at its narrowest, less the number before it. */
const WIDTH_PX = 264;
const COLOUR_FILTER_PX = 42;

/** Filters as buttons: tiles for those in colour, else a row of kernels each. */
export function FilterGrid({ id, bank, look, range, maps, kernels, onSelect }: Props) {
  const inColour = bank.inColour && look === 'picture';
  const [height = 1, width = 1] = bank.kernel.shape;
  const grid = kernelGrid({ height, width }, kernels, WIDTH_PX);
  const zoom = inColour ? Math.max(1, Math.round(COLOUR_FILTER_PX / Math.max(height, width))) : grid.zoom;
  const shown = Array.from({ length: maps }, (_, map) => map);
  const small = inColour || (kernels === 1 && width * zoom < 60);
  return (
    <ol className={small ? styles.tiles : styles.rows}>
      {shown.map((map) => (
        <li key={map}>
          <button
            type="button"
            aria-label={text.filterOf(id, map)}
            disabled={!onSelect}
            onClick={() => onSelect?.(map)}
          >
            <span className={styles.number}>{map + 1}</span>
            <FilterPicture
              bank={bank}
              map={map}
              look={look}
              range={range}
              columns={grid.columns}
              kernels={kernels}
              zoom={zoom}
            />
          </button>
        </li>
      ))}
    </ol>
  );
}

type PictureProps = Pick<Props, 'bank' | 'look' | 'range' | 'kernels'> & {
  readonly map: number;
  readonly columns: number;
  /** CSS pixels per weight. */
  readonly zoom: number;
};

function FilterPicture({ bank, map, look, range, columns, kernels, zoom }: PictureProps) {
  const { min, max } = range(map);
  const pixels = useMemo(
    () => filterPixels(bank, map, look, { min, max }, { columns, kernels }),
    [bank, map, look, min, max, columns, kernels],
  );
  return (
    <span className={styles.picture} style={{ width: pixels.width * zoom, height: pixels.height * zoom }}>
      <PixelCanvas pixels={pixels} className={styles.canvas} />
    </span>
  );
}
