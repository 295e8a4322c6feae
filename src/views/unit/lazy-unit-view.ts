import { type ComponentType, useEffect, useSyncExternalStore } from 'react';

/**
 * The unit view is not on the first screen, so its code comes after it: at once
 * when a map is opened, else when the page has nothing better to do.
 */
let loaded: ComponentType | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

function load(): void {
  loading ??= import('./UnitView.tsx').then(
    ({ UnitView }) => {
      loaded = UnitView;
      for (const listener of listeners) listener();
    },
    () => {
      // Offline, say: the next look at a map tries again.
      loading = undefined;
    },
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit view once its code is there. @param wanted whether it is to be on screen now */
export function useUnitView(wanted: boolean): ComponentType | undefined {
  const component = useSyncExternalStore(subscribe, () => loaded);
  useEffect(() => {
    if (wanted) load();
  }, [wanted]);
  return component;
}

/** Fetches the unit view ahead of its first use. @param when the page has settled */
export function usePrefetchedUnitView(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const timer = setTimeout(load, 1500);
    return () => clearTimeout(timer);
  }, [when]);
}
