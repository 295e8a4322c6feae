import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { State } from '../../store/state.ts';
import type { Actions, Store } from '../../store/store.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

function useContextStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A view was rendered outside of StoreContext.');
  return store;
}

/** A part of the state. The selector must return the same reference while nothing it reads changes. */
export const useSelector = <T>(selector: (state: State) => T): T => useZustand(useContextStore(), selector);

export const useActions = (): Actions => useContextStore().actions;
