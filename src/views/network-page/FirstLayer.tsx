import { useMemo } from 'react';
import type { LoadedNetwork } from '../../store/state.ts';
import { BigFilters } from '../first-filters/BigFilters.tsx';
import { firstBank } from '../first-filters/first-bank.ts';
import { useActions } from '../shared/store-context.ts';

/** The first layer's filters, large, at the moment of the training that is on screen. */
export function FirstLayer({ network }: { readonly network: LoadedNetwork }) {
  const { select, setView } = useActions();
  const first = useMemo(() => firstBank(network.description, network.weights), [network]);
  if (!first) return null;
  const openMap = (map: number) => {
    select({ level: 'map', layer: first.layer, map });
    setView('explore');
  };
  return <BigFilters first={first} onSelect={openMap} />;
}
