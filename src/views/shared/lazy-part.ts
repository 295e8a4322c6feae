import { type ComponentType, useEffect, useSyncExternalStore } from 'react';

/** What has become of a part's code. */
export type PartState<Props> =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly Part: ComponentType<Props> };

/** A part of the page whose code comes when it is wanted. */
export interface LazyPart<Props> {
  get(): PartState<Props>;
  subscribe(listener: () => void): () => void;
  /** Fetches the code, unless it is there or on its way. */
  load(): void;
}

export function lazyPart<Props>(fetchPart: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let state: PartState<Props> = { status: 'loading' };
  let isLoading = false;
  const listeners = new Set<() => void>();
  const show = (next: PartState<Props>) => {
    isLoading = false;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (isLoading || state.status === 'ready') return;
      isLoading = true;
      fetchPart().then(
        (Part) => show({ status: 'ready', Part }),
        () => show({ status: 'failed' }),
      );
    },
  };
}

/** A part that is there from the start. */
export function presentPart<Props>(Part: ComponentType<Props>): LazyPart<Props> {
  const state = { status: 'ready', Part } as const;
  return { get: () => state, subscribe: () => () => {}, load: () => {} };
}

/** What has become of a part's code. @param wanted whether it is to be on screen now */
export function usePart<Props>(part: LazyPart<Props>, wanted = true): PartState<Props> {
  const present = useSyncExternalStore(part.subscribe, part.get);
  useEffect(() => {
    if (wanted) part.load();
  }, [part, wanted]);
  return present;
}

/** Fetches a part's code ahead of its first use. @param when the page has settled */
export function usePrefetchedPart<Props>(part: LazyPart<Props>, when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const timer = setTimeout(part.load, 1500);
    return () => clearTimeout(timer);
  }, [part, when]);
}
