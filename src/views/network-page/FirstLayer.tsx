import { BigFilters } from '../first-filters/BigFilters.tsx';
import type { FirstBank } from '../first-filters/first-bank.ts';
import { useActions } from '../shared/store-context.ts';

/** The first layer's filters, large, at the moment of the training that is on screen. */
export function FirstLayer({ first }: { readonly first: FirstBank }) {
  const { select, setView } = useActions();
  const openMap = (map: number) => {
    select({ level: 'map', layer: first.layer, map });
    setView('explore');
  };
  return <BigFilters first={first} onSelect={openMap} />;
}
