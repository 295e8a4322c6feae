import { memo, useId, useState } from 'react';
import { extent } from '../../../core/maths/statistics.ts';
import type { Layer, Weights } from '../../../core/network/network.ts';
import { numberText } from '../../../draw/format.ts';
import type { ColourScope } from '../../../store/state.ts';
import { inspectorText as text } from '../../messages/en/inspector.ts';
import { ValueLegend } from '../parts/ValueLegend.tsx';
import { FilterGrid } from './FilterGrid.tsx';
import styles from './Filters.module.css';
import type { FilterBank } from './filter-bank.ts';
import { type FilterLook, scaleOfLook } from './filter-pixels.ts';
import { filterRange } from './filter-range.ts';

interface Props {
  readonly layer: Layer;
  readonly bank: FilterBank;
  readonly weights: Weights;
  readonly scope: ColourScope;
  /** Absent where the person may not select. */
  readonly onSelect: ((map: number) => void) | undefined;
}

const looks: readonly FilterLook[] = ['picture', 'weights'];

/** How many filters, and kernels of each, are shown before one asks for all. */
const FEW = 16;

/**
 * A layer's filters, each leading to the map it makes: as pictures, each scaled by
 * itself as in textbooks, or in signed colours on the scale chosen for maps.
 */
export const Filters = memo(function Filters({ layer, bank, weights, scope, onSelect }: Props) {
  const id = useId();
  const [look, setLook] = useState<FilterLook>('picture');
  const [all, setAll] = useState(false);
  const range = filterRange(bank, weights, look === 'picture' ? 'map' : scope);
  const isFolded = bank.maps > FEW || bank.kernels > FEW;
  const kernels = all ? bank.kernels : Math.min(FEW, bank.kernels);
  const names = bank.inColour ? text.filterLooksInColour : text.filterLooks;
  return (
    <>
      <fieldset className={styles.looks}>
        <legend>{text.filterLook}</legend>
        {looks.map((option) => (
          <label key={option}>
            <input type="radio" name={id} checked={option === look} onChange={() => setLook(option)} />
            {names[option]}
          </label>
        ))}
      </fieldset>
      <FilterGrid
        id={layer.id}
        bank={bank}
        look={look}
        range={range}
        maps={all ? bank.maps : Math.min(FEW, bank.maps)}
        kernels={kernels}
        onSelect={onSelect}
      />
      {isFolded && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? text.showFewer : bank.maps > FEW ? text.showAllFilters(bank.maps) : text.showAllKernels}
        </button>
      )}
      {look === 'weights' && scope !== 'map' && (
        <ValueLegend scale={scaleOfLook(look, range(0))} name={text.legendOf.weights} />
      )}
      <p className={styles.caption}>
        {arrangement(layer, bank, look)} {scaling(look, scope, bank)}
        {kernels < bank.kernels && ` ${text.firstKernels(kernels, bank.kernels)}`}
      </p>
    </>
  );
});

function arrangement(layer: Layer, bank: FilterBank, look: FilterLook): string {
  if (layer.kind === 'dense') return text.filterCaptions.units(bank.kernels);
  return bank.inColour && look === 'picture'
    ? text.filterCaptions.colour
    : text.filterCaptions.kernels(bank.kernels);
}

function scaling(look: FilterLook, scope: ColourScope, bank: FilterBank): string {
  if (look === 'weights') return text.filterScales.weights[scope];
  const { min, max } = extent(bank.kernel.values);
  return text.filterScales.picture(numberText(min), numberText(max));
}
