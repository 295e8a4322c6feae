import { type ComponentType, useEffect, useSyncExternalStore } from 'react';

export type LazyUnitView =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly UnitView: ComponentType };

/*
 * The unit view is not on the first screen, so its code comes after it: at once
 * when a map is opened, else when the page has nothing better to do.
 */
let view: LazyUnitView = { status: 'loading' };
let isLoading = false;
const listeners = new Set<() => void>();

/** Fetches the unit view's code, unless it is there or on its way. */
export function loadUnitView(): void {
  if (isLoading || view.status === 'ready') return;
  isLoading = true;
  import('./UnitView.tsx')
    .then(
      ({ UnitView }) => show({ status: 'ready', UnitView }),
      () => show({ status: 'failed' }),
    )
    .finally(() => {
      isLoading = false;
    });
}

function show(next: LazyUnitView): void {
  view = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What has become of the unit view's code. @param wanted whether it is to be on screen now */
export function useUnitView(wanted: boolean): LazyUnitView {
  const present = useSyncExternalStore(subscribe, () => view);
  useEffect(() => {
    if (wanted) loadUnitView();
  }, [wanted]);
  return present;
}

/** Fetches the unit view ahead of its first use. @param when the page has settled */
export function usePrefetchedUnitView(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const timer = setTimeout(loadUnitView, 1500);
    return () => clearTimeout(timer);
  }, [when]);
}
